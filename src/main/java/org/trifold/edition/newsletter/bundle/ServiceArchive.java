package org.trifold.edition.newsletter.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trifold.edition.Archive;
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

  private ServiceArchive() {}

  /**
   * The bytes of the archive.
   *
   * @param html names the pictures by their file names
   * @param clock the time that all entries bear, in UTC
   */
  public static byte[] pack(String html, List<Picture> pictures, Instant clock) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(PAGE, html.getBytes(StandardCharsets.UTF_8));
    pictures.forEach(picture -> files.put(picture.name(), picture.content()));
    return Archive.pack(Map.of(), files, clock);
  }
}
