package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the style attribute of the elements of a profile. */
final class AttributeWriter {
  private final Balance balance;

  AttributeWriter(Balance balance) {
    this.balance = balance;
  }

  /**
   * What the attribute says, in order.
   *
   * @return the entries that are worth their bytes; what is important comes last
   */
  List<Entry> entries(Profile profile) {
    List<Entry> normal = new ArrayList<>();
    List<Entry> important = new ArrayList<>();
    BitSet settled = new BitSet();
    List<Entry> all = profile.entries();
    for (boolean raised : List.of(true, false)) {
      for (int i = all.size() - 1; i >= 0; i--) {
        Entry entry = all.get(i);
        if (!moves(entry) || profile.raised().get(i) != raised) {
          continue;
        }
        Property property = entry.property();
        if (within(property.sets(), settled) || within(property.touches(), settled)) {
          continue;
        }
        (raised ? important : normal).add(entry);
        if (entry.certain()) {
          settled.or(property.sets());
        }
      }
    }
    Collections.reverse(normal);
    Collections.reverse(important);
    normal.addAll(important);
    return normal;
  }

  private boolean moves(Entry entry) {
    return !entry.kept() && (entry.rule().isEmpty() || !balance.frozen(entry.declared()));
  }

  private static boolean within(BitSet part, BitSet whole) {
    BitSet rest = (BitSet) part.clone();
    rest.andNot(whole);
    return rest.isEmpty();
  }

  /**
   * The attribute's text.
   *
   * @param old as it was
   * @return empty where it stays as it is
   */
  Optional<String> css(Profile profile, List<Entry> entries, Optional<StyleAttribute> old) {
    boolean untouched =
        entries.stream()
            .allMatch(
                e ->
                    e.rule().isEmpty()
                        && !raised(profile, e)
                        && e.values().equals(List.of(e.declared().text())));
    if (untouched) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    List<String> last = new ArrayList<>();
    boolean templated = old.isPresent() && old.get().templated();
    if (old.isPresent() && !templated) {
      for (Declared declared : old.get().declarations()) {
        if (declared.custom()) {
          parts.add(
              declared.property().name()
                  + ":"
                  + quoted(declared.text())
                  + mark(declared.important()));
        }
      }
    }
    for (Entry entry : entries) {
      boolean own = entry.rule().isEmpty();
      boolean important =
          raised(profile, entry)
              || own && balance.frozen(entry.declared()) && entry.declared().important();
      if (!(own && templated) || important) {
        (important ? last : parts).add(css(entry, important));
      }
    }
    if (templated) {
      parts.add(old.get().text().strip().replaceFirst(";$", ""));
    }
    parts.addAll(last);
    return Optional.of(String.join(";", parts));
  }

  private static boolean raised(Profile profile, Entry entry) {
    return profile.raised().stream().anyMatch(i -> profile.entries().get(i) == entry);
  }

  private static String css(Entry entry, boolean important) {
    return entry.values().stream()
        .map(v -> entry.declared().property().name() + ":" + quoted(v) + mark(important))
        .collect(Collectors.joining(";"));
  }

  private static String mark(boolean important) {
    return important ? "!important" : "";
  }

  /** Single quotes where that is safe, since the attribute has double ones. */
  private static String quoted(String value) {
    boolean plain = value.indexOf('\'') < 0 && value.indexOf('\\') < 0 && value.indexOf('{') < 0;
    return plain ? value.replace('"', '\'') : value;
  }
}
