package org.trifold.worker;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@link WireWriter} wrote. What can't be that is a {@link BrokenPipeException}. */
final class WireReader {
  private final ByteBuffer bytes;

  WireReader(byte[] content) {
    this.bytes = ByteBuffer.wrap(content);
  }

  long number() {
    try {
      return bytes.getLong();
    } catch (BufferUnderflowException e) {
      throw cutOff();
    }
  }

  boolean flag() {
    try {
      return bytes.get() != 0;
    } catch (BufferUnderflowException e) {
      throw cutOff();
    }
  }

  byte[] bytes() {
    byte[] content = new byte[size()];
    bytes.get(content);
    return content;
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  Map<String, String> textMap() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int left = size(); left > 0; left--) {
      texts.put(text(), text());
    }
    return texts;
  }

  List<String> texts() {
    return list(WireReader::text);
  }

  <T> List<T> list(Function<WireReader, T> each) {
    List<T> values = new ArrayList<>();
    for (int left = size(); left > 0; left--) {
      values.add(each.apply(this));
    }
    return values;
  }

  <T> Optional<T> optional(Function<WireReader, T> how) {
    return flag() ? Optional.of(how.apply(this)) : Optional.empty();
  }

  /** A constant by its name. */
  <E extends Enum<E>> E constant(Class<E> type) {
    String name = text();
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new BrokenPipeException("there is no " + type.getSimpleName() + " " + name);
    }
  }

  /** A number of bytes or members that can be there: each takes a byte at least. */
  private int size() {
    long size = number();
    if (size < 0 || size > bytes.remaining()) {
      throw cutOff();
    }
    return (int) size;
  }

  private static BrokenPipeException cutOff() {
    return new BrokenPipeException("a message is cut off");
  }
}
