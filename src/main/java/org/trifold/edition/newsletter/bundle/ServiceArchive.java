package org.trifold.edition.newsletter.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.trifold.edition.newsletter.picture.Picture;

/**
 * The archive that sending services import: one page and its pictures, all in one folder, which the
 * page names by their file names. Mailchimp wants just that (Maizzle, "Mailchimp package guide";
 * Mailchimp's help, "About template images": file names without spaces, JPEG, GIF or PNG, at most
 * 600 pixels wide as shown and 1 MB each, which {@code Pictures} sees to); others take it as well.
 * The same content gives the same bytes.
 */
public final class ServiceArchive {
  private static final String PAGE = "index.html";

  /** The first day that the format can tell of in every time zone (APPNOTE 4.4.6). */
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 2, 0, 0);

  private static final LocalDateTime LATEST = LocalDateTime.of(2107, 12, 31, 0, 0);

  private ServiceArchive() {}

  /**
   * The bytes of the archive.
   *
   * @param html names the pictures by their file names
   * @param clock the time that all entries bear, in UTC
   */
  public static byte[] pack(String html, List<Picture> pictures, Instant clock) {
    LocalDateTime time = LocalDateTime.ofInstant(clock, ZoneOffset.UTC);
    time = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      add(zip, PAGE, html.getBytes(StandardCharsets.UTF_8), time);
      for (Picture picture : pictures) {
        add(zip, picture.name(), picture.content(), time);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content, LocalDateTime time)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
