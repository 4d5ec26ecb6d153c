package org.trifold.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a ZIP archive so that the same content gives the same bytes on every machine. */
public final class Archive {
  /**
   * The first day that the format can tell of in every time zone (APPNOTE 4.4.6). A time before
   * makes Java add a field, which an EPUB's mimetype may not have (EPUB 3.3, 4.3).
   */
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 2, 0, 0);

  private static final LocalDateTime LATEST = LocalDateTime.of(2107, 12, 31, 0, 0);

  private Archive() {}

  /**
   * The bytes of the archive.
   *
   * @param stored content by path that comes first and is not compressed
   * @param packed content by path, both in the order they are packed
   * @param clock the time all entries bear, in UTC
   */
  public static byte[] pack(Map<String, byte[]> stored, Map<String, byte[]> packed, Instant clock) {
    LocalDateTime time = LocalDateTime.ofInstant(clock, ZoneOffset.UTC);
    time = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> file : stored.entrySet()) {
        add(zip, uncompressed(file.getKey(), file.getValue()), file.getValue(), time);
      }
      for (Map.Entry<String, byte[]> file : packed.entrySet()) {
        add(zip, new ZipEntry(file.getKey()), file.getValue(), time);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static ZipEntry uncompressed(String path, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    return entry;
  }

  private static void add(ZipOutputStream zip, ZipEntry entry, byte[] content, LocalDateTime time)
      throws IOException {
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
