package org.trifold.gate.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.trifold.raster.Raster;

/** Pictures that tell where they were taken and by whom, in each place that programs use. */
public final class Telling {
  /** 52° 31' 7.25" N, as three fractions: how Exif 2.32, 4.6.6, writes a latitude. */
  public static final byte[] LATITUDE =
      ByteBuffer.allocate(24)
          .putInt(52)
          .putInt(1)
          .putInt(31)
          .putInt(1)
          .putInt(725)
          .putInt(100)
          .array();

  /** What each kind of note has in it. */
  public static final List<String> MARKS =
      List.of(
          "SECRET-MAKER",
          "SECRET-CAMERA",
          "SECRET-XMP",
          "SECRET-IPTC",
          "SECRET-COMMENT",
          "SECRET-JFXX",
          "SECRET-MPF",
          "SECRET-PRIVATE",
          "SECRET-TRAILER",
          "SECRET-TEXT");

  private static final String XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRET-XMP</x:xmpmeta>";

  /** The colours of the corners, from the top left by rows. */
  public static final int[] CORNERS = {0xE02020, 0x20C020, 0x2020E0, 0xE0E020};

  private Telling() {}

  /** A picture whose four quarters differ in colour. */
  public static BufferedImage quarters(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, CORNERS[(y * 2 / height) * 2 + x * 2 / width]);
      }
    }
    return image;
  }

  /** A JPEG of this picture with all that a phone and its programs write. */
  public static byte[] jpeg(BufferedImage image, int orientation) {
    byte[] plain = Raster.jpeg(image, 0.95f);
    byte[] thumbnail = Raster.jpeg(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), 0.5f);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    byte[] jfif = join(latin1("JFIF\0\1\2\0\0\1\0\1\1\2"), latin1("SECRET"));
    segment(out, 0xE0, jfif);
    segment(out, 0xE0, join(latin1("JFXX\0\20SECRET-JFXX"), thumbnail));
    segment(out, 0xE1, join(latin1("Exif\0\0"), exif(orientation), thumbnail));
    segment(out, 0xE1, latin1("http://ns.adobe.com/xap/1.0/\0" + XMP));
    segment(out, 0xE1, latin1("http://ns.adobe.com/xmp/extension/\0SECRET-XMP"));
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    segment(out, 0xE2, join(latin1("ICC_PROFILE\0\1\1"), profile));
    segment(out, 0xE2, latin1("MPF\0MM\0*\0\0\0\10SECRET-MPF"));
    segment(out, 0xED, latin1("Photoshop 3.0\08BIM\4\4\0\0\0\0\0\13SECRET-IPTC"));
    segment(out, 0xEB, latin1("SECRET-PRIVATE"));
    segment(out, 0xFE, latin1("SECRET-COMMENT"));
    // Without the JFIF header of Java's own, which is there already.
    int at = 2 + 2 + ((plain[4] & 0xFF) << 8 | plain[5] & 0xFF);
    out.write(plain, at, plain.length - at);
    out.writeBytes(plain);
    out.writeBytes(latin1("ftypmp42SECRET-TRAILER"));
    return out.toByteArray();
  }

  /** Camera, orientation, place and maker's notes; the thumbnail goes behind. */
  private static byte[] exif(int orientation) {
    ByteBuffer tiff = ByteBuffer.allocate(200);
    tiff.put(latin1("MM\0*")).putInt(8).putShort((short) 4);
    entry(tiff, 0x010F, 2, 14, 100);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    tiff.putShort((short) 0);
    entry(tiff, 0x8825, 4, 1, 62);
    entry(tiff, 0x927C, 7, 12, 120);
    tiff.putInt(0);
    tiff.position(62);
    tiff.putShort((short) 1);
    entry(tiff, 2, 5, 3, 140);
    tiff.putInt(0);
    tiff.position(100);
    tiff.put(latin1("SECRET-CAMERA\0"));
    tiff.position(120);
    tiff.put(latin1("SECRET-MAKER"));
    tiff.position(140);
    tiff.put(LATITUDE);
    return tiff.array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  /** A PNG of this picture with all that programs write. */
  public static byte[] png(BufferedImage image, int orientation) {
    byte[] plain = Raster.png(image);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int header = 8 + 12 + 13;
    out.write(plain, 0, header);
    chunk(out, "eXIf", exif(orientation));
    chunk(out, "iTXt", latin1("XML:com.adobe.xmp\0\0\0\0\0" + XMP));
    chunk(out, "tEXt", latin1("Author\0SECRET-TEXT"));
    chunk(out, "zTXt", join(latin1("Comment\0\0"), packed()));
    chunk(out, "tIME", new byte[] {7, (byte) 0xEA, 1, 2, 3, 4, 5});
    chunk(out, "prVt", latin1("SECRET-PRIVATE"));
    out.write(plain, header, plain.length - header);
    out.writeBytes(latin1("SECRET-TRAILER"));
    return out.toByteArray();
  }

  /** A note as {@code zTXt} has it. */
  public static byte[] packed() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(latin1("SECRET-TEXT SECRET-TEXT"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** A GIF of so many frames of this size, with all that programs write. */
  public static byte[] gif(BufferedImage image, int frames) {
    byte[] plain = written(image, "gif");
    int table = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 << (plain[10] & 7) + 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, table);
    out.writeBytes(latin1("!\u00FF\13NETSCAPE2.0\3\1\0\0\0"));
    out.writeBytes(latin1("!\u00FE\16SECRET-COMMENT\0"));
    out.writeBytes(latin1("!\u00FF\13XMP DataXMP\12SECRET-XMP\0"));
    out.writeBytes(latin1("!\u00FF\13PRIVATE 1.0\16SECRET-PRIVATE\0"));
    for (int i = 0; i < frames; i++) {
      out.write(plain, table, plain.length - table - 1);
    }
    out.write(0x3B);
    out.writeBytes(latin1("SECRET-TRAILER"));
    return out.toByteArray();
  }

  /** A WebP of one pixel with all that programs write. */
  public static byte[] webp(int orientation) {
    byte[] plain = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    riff(out, "VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    out.write(plain, 12, plain.length - 12);
    riff(out, "EXIF", exif(orientation));
    riff(out, "XMP ", latin1(XMP));
    riff(out, "PRVT", latin1("SECRET-PRIVATE"));
    byte[] chunks = out.toByteArray();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(latin1("RIFF"));
    little32(whole, chunks.length + 4);
    whole.writeBytes(latin1("WEBP"));
    whole.writeBytes(chunks);
    whole.writeBytes(latin1("SECRET-TRAILER"));
    return whole.toByteArray();
  }

  private static void riff(ByteArrayOutputStream out, String name, byte[] data) {
    out.writeBytes(latin1(name));
    little32(out, data.length);
    out.writeBytes(data);
    if (data.length % 2 == 1) {
      out.write(0);
    }
  }

  private static void little32(ByteArrayOutputStream out, int number) {
    for (int shift = 0; shift < 32; shift += 8) {
      out.write(number >> shift);
    }
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] data) {
    out.write(0xFF);
    out.write(marker);
    out.write(data.length + 2 >> 8);
    out.write(data.length + 2);
    out.writeBytes(data);
  }

  /** Adds a chunk of a PNG. */
  public static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
    byte[] kind = latin1(name);
    CRC32 sum = new CRC32();
    sum.update(kind);
    sum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(kind);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** A picture as Java writes it. */
  public static byte[] written(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] latin1(String text) {
    return text.getBytes(ISO_8859_1);
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** The marks, and the place, that stand in these bytes. */
  public static List<String> told(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    java.util.ArrayList<String> told = new java.util.ArrayList<>();
    MARKS.stream().filter(text::contains).forEach(told::add);
    if (text.contains("SECRET") && told.isEmpty()) {
      told.add("SECRET");
    }
    if (text.contains(new String(LATITUDE, ISO_8859_1))) {
      told.add("latitude");
    }
    if (text.contains(new String(packed(), ISO_8859_1))) {
      told.add("packed text");
    }
    return told;
  }

  /** The colours of the quarters as they are seen, from the top left by rows: 0 to 3. */
  public static List<Integer> seen(BufferedImage image) {
    List<Integer> seen = new java.util.ArrayList<>();
    for (int y = 1; y <= 3; y += 2) {
      for (int x = 1; x <= 3; x += 2) {
        int rgb = image.getRGB(image.getWidth() * x / 4, image.getHeight() * y / 4);
        int nearest = 0;
        for (int i = 1; i < CORNERS.length; i++) {
          nearest = far(rgb, CORNERS[i]) < far(rgb, CORNERS[nearest]) ? i : nearest;
        }
        seen.add(nearest);
      }
    }
    return seen;
  }

  private static int far(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int apart = (one >> shift & 0xFF) - (other >> shift & 0xFF);
      sum += apart * apart;
    }
    return sum;
  }

  /** How {@link #quarters} is seen when held so: Exif 2.32, 4.6.4, tag 0x0112. */
  public static List<Integer> upright(int orientation) {
    return switch (orientation) {
      case 2 -> List.of(1, 0, 3, 2);
      case 3 -> List.of(3, 2, 1, 0);
      case 4 -> List.of(2, 3, 0, 1);
      case 5 -> List.of(0, 2, 1, 3);
      case 6 -> List.of(2, 0, 3, 1);
      case 7 -> List.of(3, 1, 2, 0);
      case 8 -> List.of(1, 3, 0, 2);
      default -> List.of(0, 1, 2, 3);
    };
  }
}
