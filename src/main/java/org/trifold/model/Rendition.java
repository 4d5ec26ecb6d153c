package org.trifold.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One file set that an edition made.
 *
 * @param edition the edition's name
 * @param files at least one
 * @param figures what the summary tells of it, in order: {@code pages} → {@code 7}
 * @param findings what was found on the way
 * @param pageMap its pages, of an edition that has any, where nothing was wrong with their layout
 */
public record Rendition(
    String edition,
    List<File> files,
    Map<String, String> figures,
    List<Finding> findings,
    Optional<PageMap> pageMap) {

  public Rendition {
    files = List.copyOf(files);
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    findings = List.copyOf(findings);
  }

  /** A file set without pages. */
  public Rendition(
      String edition, List<File> files, Map<String, String> figures, List<Finding> findings) {
    this(edition, files, figures, findings, Optional.empty());
  }

  /**
   * A file of a rendition.
   *
   * @param suffix what follows the manuscript's name: {@code .pdf}, {@code -a4.pdf}
   * @param content never changed after construction
   * @param carries how much of the edition's selection is in it
   * @param audience whose blocks are in it
   * @param figures what the summary tells of this file, in order; empty where the rendition's do
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by hash, never by equals
  public record File(
      String suffix,
      String mediaType,
      byte[] content,
      Content carries,
      Audience audience,
      Map<String, String> figures) {

    public File {
      figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** A file for everybody. */
    public File(
        String suffix,
        String mediaType,
        byte[] content,
        Content carries,
        Map<String, String> figures) {
      this(suffix, mediaType, content, carries, Audience.EVERYBODY, figures);
    }

    /** A file that carries all of the edition's selection. */
    public File(String suffix, String mediaType, byte[] content) {
      this(suffix, mediaType, content, Content.WHOLE, Map.of());
    }

    /** The same as one of an audience's files, which their names tell. */
    public File forAudience(Audience other) {
      return new File(other.suffix() + suffix, mediaType, content, carries, other, figures);
    }

    /** SHA-256 of the content in lower-case hexadecimal. */
    public String sha256() {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
