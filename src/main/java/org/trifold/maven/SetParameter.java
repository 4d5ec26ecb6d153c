package org.trifold.maven;

import java.util.Map;
import java.util.TreeMap;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** Settings as {@code -Dtrifold.set} writes them: {@code key=value;key=value}. */
final class SetParameter {
  private SetParameter() {}

  /**
   * The settings by key.
   *
   * @throws FindingException for a part without an equals sign
   */
  static Map<String, String> parse(String text) {
    Map<String, String> settings = new TreeMap<>();
    for (String part : text.split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        settings.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      } else if (!part.isBlank()) {
        throw new FindingException(
            Finding.error(
                "TF-RUN-011",
                SourceLocation.ofFile(""),
                "trifold.set can't be \"" + part.strip() + "\".",
                "Write -Dtrifold.set=key=value, several separated by semicolons."));
      }
    }
    return settings;
  }
}
