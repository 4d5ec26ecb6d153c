package org.trifold.edition.newsletter.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.config.Settings;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * The tags that a manuscript may use: those that services have fields for, and those that a setting
 * declares. Immutable.
 *
 * @param declared fields by tag; empty where the setting names none
 */
public record MergeFields(Map<String, Optional<String>> declared) {
  /** What services know of a reader, in neutral words. */
  public static final List<String> KNOWN =
      List.of(
          "first-name", "last-name", "full-name", "email", "company", "phone", "city", "country");

  /** A tag, and behind an equals sign the field that a service has it in. */
  private static final Pattern DECLARATION =
      Pattern.compile(
          "([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:\\s*=\\s*([\\p{L}\\p{N}_$][\\p{L}\\p{N}_$. -]{0,99}))?");

  public MergeFields {
    declared = Map.copyOf(declared);
  }

  /**
   * Reads the setting.
   *
   * @param key a list of {@code treatment} or {@code city=MMERGE7}
   * @throws FindingException for what is neither
   */
  public static MergeFields of(Settings settings, String key) {
    Map<String, Optional<String>> declared = new LinkedHashMap<>();
    for (String item : settings.list(key)) {
      Matcher matcher = DECLARATION.matcher(item);
      if (!matcher.matches()) {
        throw new FindingException(
            Finding.error(
                "TF-MERGE-004",
                settings.value(key).where(),
                "\"" + item + "\" declares no merge tag.",
                "Write a name such as next-visit, or next-visit=FIELD with the service's name."));
      }
      declared.put(matcher.group(1), Optional.ofNullable(matcher.group(2)).map(String::strip));
    }
    return new MergeFields(declared);
  }

  boolean knows(String tag) {
    return KNOWN.contains(tag) || declared.containsKey(tag);
  }

  /** All names, sorted. */
  List<String> names() {
    TreeSet<String> names = new TreeSet<>(KNOWN);
    names.addAll(declared.keySet());
    return new ArrayList<>(names);
  }

  /** What a service calls a tag; empty where it has no field of its own and nobody says which. */
  Optional<String> field(Service service, String tag) {
    Optional<String> own = declared.getOrDefault(tag, Optional.empty());
    if (own.isPresent()) {
      return own;
    }
    Optional<String> standard = service.field(tag);
    return standard.isPresent() || KNOWN.contains(tag)
        ? standard
        : Optional.of(service.custom(tag));
  }

  /** A tag that is not known. */
  static Finding unknown(String tag, SourceLocation where, String hint) {
    return Finding.error("TF-MERGE-002", where, "There is no merge tag \"" + tag + "\".", hint);
  }
}
