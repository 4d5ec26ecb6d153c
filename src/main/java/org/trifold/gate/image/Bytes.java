package org.trifold.gate.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a file read by place; a place outside is an {@link IndexOutOfBoundsException}.
 *
 * @param array never changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Bytes(byte[] array) {
  int length() {
    return array.length;
  }

  int u8(int at) {
    return array[at] & 0xFF;
  }

  int big16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  long big32(int at) {
    return (long) big16(at) << 16 | big16(at + 2);
  }

  int little16(int at) {
    return u8(at) | u8(at + 1) << 8;
  }

  int little24(int at) {
    return little16(at) | u8(at + 2) << 16;
  }

  long little32(int at) {
    return little16(at) | (long) little16(at + 2) << 16;
  }

  /** Whether these signs of Latin-1 stand there. */
  boolean has(int at, String latin1) {
    byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return at >= 0
        && at + wanted.length <= array.length
        && Arrays.equals(array, at, at + wanted.length, wanted, 0, wanted.length);
  }

  String latin1(int at, int length) {
    return new String(array, at, length, StandardCharsets.ISO_8859_1);
  }
}
