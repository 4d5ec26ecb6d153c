package org.trifold.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns what a stylesheet asks for into families of the theme's font table. A renderer that embeds
 * fonts has no others: a family it does not know may cost it the text. Immutable and thread-safe.
 */
final class FontFamilies {
  /** Generic families (CSS Fonts 4, §2.1.1) by the role that stands in for them. */
  private static final Map<String, String> GENERIC = new LinkedHashMap<>();

  static {
    for (String name :
        List.of("serif", "sans-serif", "system-ui", "ui-serif", "ui-sans-serif", "ui-rounded")) {
      GENERIC.put(name, "body");
    }
    GENERIC.put("monospace", "mono");
    GENERIC.put("ui-monospace", "mono");
    GENERIC.put("math", "math");
    GENERIC.put("cursive", "body");
    GENERIC.put("fantasy", "body");
  }

  /** Words that take the family from elsewhere (CSS Cascade 5, §7.3). */
  private static final List<String> CASCADE =
      List.of("inherit", "initial", "unset", "revert", "revert-layer");

  private final Map<String, String> registered = new LinkedHashMap<>();
  private final Map<String, String> byRole = new LinkedHashMap<>();
  private final String body;

  /**
   * @param faces at least one
   */
  FontFamilies(List<FontFace> faces) {
    for (FontFace face : faces) {
      registered.putIfAbsent(key(face.family()), face.family());
      byRole.putIfAbsent(face.role(), face.family());
    }
    body = byRole.getOrDefault("body", faces.get(0).family());
  }

  /**
   * What a list of families becomes.
   *
   * @param families registered ones, at least one
   * @param strangers what was named and is neither registered nor generic, in order
   * @param standIn whether none of the named families is registered
   */
  record Resolved(List<String> families, List<String> strangers, boolean standIn) {
    Resolved {
      families = List.copyOf(families);
      strangers = List.copyOf(strangers);
    }

    /** As the value of {@code font-family}. */
    String css() {
      StringBuilder css = new StringBuilder();
      for (String family : families) {
        css.append(css.isEmpty() ? "" : ", ")
            .append('"')
            .append(family.replace("\\", "\\\\").replace("\"", "\\\""))
            .append('"');
      }
      return css.toString();
    }
  }

  /** Whether a value leaves the family to the cascade. */
  static boolean isCascadeWord(String value) {
    return CASCADE.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * @param value a comma-separated list as CSS writes it, quoted or not
   */
  Resolved resolve(String value) {
    LinkedHashSet<String> found = new LinkedHashSet<>();
    List<String> strangers = new ArrayList<>();
    boolean named = false;
    for (String item : split(value)) {
      String family = registered.get(key(item));
      String role = GENERIC.get(key(item));
      if (family != null) {
        found.add(family);
        named = true;
      } else if (role != null) {
        found.add(byRole.getOrDefault(role, body));
      } else if (!item.isEmpty()) {
        strangers.add(item);
      }
    }
    if (found.isEmpty()) {
      found.add(body);
    }
    return new Resolved(List.copyOf(found), strangers, !named && !strangers.isEmpty());
  }

  private static List<String> split(String value) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          item.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == ',') {
        items.add(item.toString().strip());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    items.add(item.toString().strip());
    return items;
  }

  private static String key(String family) {
    return family.strip().toLowerCase(Locale.ROOT);
  }
}
