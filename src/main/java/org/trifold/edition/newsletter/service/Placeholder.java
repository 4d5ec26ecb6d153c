package org.trifold.edition.newsletter.service;

/**
 * What stands for a tag that no service is chosen for: {@code {{first-name|there}}}. It says what
 * will come there and is plainly no text, so that it can't be sent unseen.
 */
final class Placeholder {
  private Placeholder() {}

  static String of(String tag, String fallback) {
    return "{{" + tag + "|" + fallback + "}}";
  }
}
