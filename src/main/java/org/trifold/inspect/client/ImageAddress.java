package org.trifold.inspect.client;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where an image lies, as far as that tells what it is.
 *
 * @param format ending of the file's name or subtype of the media type, lower case; may be empty
 * @param data whether the image itself stands there (RFC 2397)
 */
record ImageAddress(String format, boolean data) {
  private static final String DATA = "data:";

  static ImageAddress of(String address) {
    String text = address.strip().toLowerCase(Locale.ROOT);
    if (text.startsWith(DATA)) {
      int end = text.indexOf(',');
      String type = text.substring(DATA.length(), end < 0 ? text.length() : end);
      int semicolon = type.indexOf(';');
      String media = semicolon < 0 ? type : type.substring(0, semicolon);
      return new ImageAddress(media.substring(media.indexOf('/') + 1), type.contains(";base64"));
    }
    String path = text.split("[?#]", 2)[0];
    int dot = path.lastIndexOf('.');
    return new ImageAddress(dot > path.lastIndexOf('/') ? path.substring(dot + 1) : "", false);
  }

  /** The features that it uses. */
  List<String> features(Features features) {
    Set<String> slugs = new LinkedHashSet<>(features.named("format", format));
    if (data) {
      slugs.addAll(features.named("sign", "base64"));
    }
    return List.copyOf(slugs);
  }
}
