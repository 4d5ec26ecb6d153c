package org.trifold.inspect.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.inspect.client.SupportData.Feature;

/** Who lacks a feature, of those who count, and where the mail uses it. Not thread-safe. */
final class Lack {
  /** How much is lacking. */
  enum Kind {
    /** All. */
    WHOLE,
    /** What a note is about, and some use with it. */
    USED_PART,
    /** Something that can't be told from the mail. */
    SOME
  }

  private final Feature feature;
  private final Kind kind;
  private final Map<ClientFamily, Map<String, List<String>>> versions = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final List<Use> uses = new ArrayList<>();
  private final Set<Object> origins = Collections.newSetFromMap(new IdentityHashMap<>());

  Lack(Feature feature, Kind kind) {
    this.feature = feature;
    this.kind = kind;
  }

  void add(ClientFamily family, String client, String version, List<Use> seen, List<String> why) {
    versions
        .computeIfAbsent(family, f -> new LinkedHashMap<>())
        .computeIfAbsent(client, c -> new ArrayList<>())
        .add(version);
    notes.addAll(why);
    for (Use use : seen) {
      if (origins.add(use.origin())) {
        uses.add(use);
      }
    }
  }

  Feature feature() {
    return feature;
  }

  Kind kind() {
    return kind;
  }

  /** Versions by client by family. */
  Map<ClientFamily, Map<String, List<String>>> versions() {
    return versions;
  }

  /** caniemail's notes on it. */
  Set<String> notes() {
    return notes;
  }

  /** One use of each element and declaration, at least one; the first is the mail's first. */
  List<Use> uses() {
    return uses;
  }
}
