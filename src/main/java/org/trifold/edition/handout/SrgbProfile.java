package org.trifold.edition.handout;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * An ICC profile of sRGB, version 2.1 (ICC.1:1998-09), as PDF/A's output intent. Written from the
 * published numbers, since the JDK's own profile changes with the JDK.
 */
final class SrgbProfile {
  /** Channels of a colour. */
  static final int COMPONENTS = 3;

  /** The name that registries and viewers know it by. */
  static final String DESCRIPTION = "sRGB IEC61966-2.1";

  private static final String COPYRIGHT = "No copyright, use freely";

  private static final int HEADER_SIZE = 128;

  /** Entries of the tone curve; the usual number in published sRGB profiles. */
  private static final int CURVE_SIZE = 1024;

  /** Colorants of IEC 61966-2-1 adapted to D50, and D50 itself, as XYZ (ICC's s15Fixed16). */
  private static final int[] RED = {0x6FA2, 0x38F5, 0x0390};

  private static final int[] GREEN = {0x6299, 0xB785, 0x18DA};
  private static final int[] BLUE = {0x24A0, 0x0F84, 0xB6CF};
  private static final int[] D50 = {0xF6D6, 0x10000, 0xD32D};

  private SrgbProfile() {}

  static byte[] bytes() {
    try {
      return write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] write() throws IOException {
    String[] names = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
    byte[] curve = curve();
    byte[][] bodies = {
      description(), text(), xyz(D50), xyz(RED), xyz(GREEN), xyz(BLUE), curve, curve, curve
    };
    int offset = HEADER_SIZE + 4 + 12 * names.length;
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    DataOutputStream entries = new DataOutputStream(table);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    entries.writeInt(names.length);
    for (int i = 0; i < names.length; i++) {
      boolean shared = i > 0 && bodies[i] == bodies[i - 1];
      int start = offset + data.size() - (shared ? bodies[i].length : 0);
      entries.writeBytes(names[i]);
      entries.writeInt(start);
      entries.writeInt(bodies[i].length);
      if (!shared) {
        data.write(bodies[i]);
      }
    }
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    profile.write(header(offset + data.size()));
    table.writeTo(profile);
    data.writeTo(profile);
    return profile.toByteArray();
  }

  /** ICC.1:1998-09, 6.1. */
  private static byte[] header(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(size);
    out.writeInt(0); // no preferred colour management module
    out.writeInt(0x02100000); // version 2.1
    out.writeBytes("mntrRGB XYZ ");
    for (int part : new int[] {1998, 2, 9, 6, 49, 0}) {
      out.writeShort(part);
    }
    out.writeBytes("acsp");
    out.write(new byte[24]); // platform, flags, device, attributes
    out.writeInt(0); // perceptual
    for (int value : D50) {
      out.writeInt(value);
    }
    out.write(new byte[48]);
    return bytes.toByteArray();
  }

  /** ICC.1:1998-09, 6.5.16, with empty Unicode and script parts. */
  private static byte[] description() throws IOException {
    byte[] ascii = (DESCRIPTION + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("desc");
    out.writeInt(0);
    out.writeInt(ascii.length);
    out.write(ascii);
    out.write(new byte[4 + 4 + 2 + 1 + 67]);
    return padded(bytes);
  }

  /** ICC.1:1998-09, 6.5.17. */
  private static byte[] text() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("text");
    out.writeInt(0);
    out.writeBytes(COPYRIGHT + "\0");
    return padded(bytes);
  }

  /** ICC.1:1998-09, 6.5.25. */
  private static byte[] xyz(int[] value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("XYZ ");
    out.writeInt(0);
    for (int part : value) {
      out.writeInt(part);
    }
    return padded(bytes);
  }

  /** ICC.1:1998-09, 6.5.3, with the transfer function of IEC 61966-2-1, 5.2. */
  private static byte[] curve() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("curv");
    out.writeInt(0);
    out.writeInt(CURVE_SIZE);
    for (int i = 0; i < CURVE_SIZE; i++) {
      double encoded = (double) i / (CURVE_SIZE - 1);
      double linear =
          encoded <= 0.04045 ? encoded / 12.92 : StrictMath.pow((encoded + 0.055) / 1.055, 2.4);
      out.writeShort((int) Math.round(linear * 0xFFFF));
    }
    return padded(bytes);
  }

  private static byte[] padded(ByteArrayOutputStream bytes) {
    while (bytes.size() % 4 != 0) {
      bytes.write(0);
    }
    return bytes.toByteArray();
  }
}
