package org.trifold.edition.newsletter.css;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The properties that meet in one document. Not thread-safe. */
final class Properties {
  /** No stylesheet of a mail has so many properties; {@code all} sets every one of them. */
  private static final int MOST = 4096;

  private static final Pattern VENDOR = Pattern.compile("-(webkit|moz|ms|o|epub)-(.+)");

  /** Which properties a shorthand or alias sets, and which a property may set as well. */
  private record Table(Map<String, Set<String>> sets, Map<String, Set<String>> mayset) {}

  private static final Table TABLE = table();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Property> properties = new HashMap<>();

  Properties() {
    number("direction");
    number("unicode-bidi");
  }

  private int number(String longhand) {
    return numbers.computeIfAbsent(longhand, x -> numbers.size() % MOST);
  }

  Property of(String name) {
    Property known = properties.get(name);
    if (known == null) {
      known = make(name);
      properties.put(name, known);
    }
    return known;
  }

  private Property make(String name) {
    BitSet sets = new BitSet();
    if (name.equals("all")) {
      sets.set(2, MOST);
      return new Property(name, sets, sets);
    }
    Set<String> longhands = TABLE.sets().getOrDefault(name, Set.of(name));
    longhands.forEach(longhand -> sets.set(number(longhand)));
    BitSet touches = new BitSet();
    for (String longhand : longhands) {
      for (String other : TABLE.mayset().getOrDefault(longhand, Set.of(longhand))) {
        touches.set(number(other));
      }
    }
    var vendor = VENDOR.matcher(name);
    if (longhands.contains(name) && vendor.matches()) {
      // An alias in the browsers of that vendor.
      touches.or(of(vendor.group(2)).touches());
    }
    return new Property(name, sets, touches);
  }

  private static Table table() {
    Map<String, Set<String>> sets = new HashMap<>();
    Map<String, Set<String>> mayset = new HashMap<>();
    try (InputStream in = Properties.class.getResourceAsStream("properties.txt")) {
      if (in == null) {
        throw new IllegalStateException("properties.txt is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, Set<String>> into = sets;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.equals("~")) {
          into = mayset;
        } else if (!line.startsWith("#")) {
          String[] sides = line.split(" = ");
          into.put(sides[0], new LinkedHashSet<>(List.of(sides[1].split(" "))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Table(Map.copyOf(sets), Map.copyOf(mayset));
  }
}
