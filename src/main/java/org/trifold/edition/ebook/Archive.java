package org.trifold.edition.ebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs an EPUB so that the same content gives the same bytes (EPUB 3.3, 4.2 and 4.3). */
final class Archive {
  /** A time at the very start of the ZIP era makes Java add a field that mimetype may not have. */
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 2, 0, 0);

  private static final LocalDateTime LATEST = LocalDateTime.of(2107, 12, 31, 0, 0);

  private Archive() {}

  /**
   * The bytes of the archive.
   *
   * @param files content by path, in the order they are packed
   * @param clock the time all entries bear, in UTC
   */
  static byte[] pack(SortedMap<String, byte[]> files, Instant clock) {
    LocalDateTime time = LocalDateTime.ofInstant(clock, ZoneOffset.UTC);
    time = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      stored(zip, "mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII), time);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void stored(ZipOutputStream zip, String name, byte[] content, LocalDateTime time)
      throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
