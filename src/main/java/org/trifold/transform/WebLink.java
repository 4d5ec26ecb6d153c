package org.trifold.transform;

/** A link to the web as a brand writes it. */
public final class WebLink {
  private WebLink() {}

  /**
   * The whole address: one without a scheme is below {@code https:}, as it is for who types it into
   * a browser. One with another scheme stays what it is.
   */
  public static String address(String written) {
    boolean whole = written.matches("(?is)[a-z][a-z0-9+-]*:(?![0-9]).*") || written.isBlank();
    return whole ? written : "https://" + written.strip().replaceFirst("^//", "");
  }
}
