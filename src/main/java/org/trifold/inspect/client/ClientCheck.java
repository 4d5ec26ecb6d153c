package org.trifold.inspect.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.inspect.client.SupportData.Feature;
import org.trifold.inspect.client.SupportData.Level;
import org.trifold.inspect.client.SupportData.Support;

/** Holds what a mail uses against what mail programs support. Immutable and thread-safe. */
final class ClientCheck {
  private final SupportData data;
  private final Features features;
  private final Notes notes;

  ClientCheck(SupportData data, Features features, Notes notes) {
    this.data = data;
    this.features = features;
    this.notes = notes;
  }

  SupportData data() {
    return data;
  }

  Features features() {
    return features;
  }

  /** What the families lack of the uses and nobody accepts, in the order of the mail. */
  List<Lack> lacks(List<Use> uses, List<ClientFamily> families, Fallbacks accepted) {
    Map<String, List<Use>> byFeature = new LinkedHashMap<>();
    uses.forEach(
        use -> byFeature.computeIfAbsent(use.feature(), slug -> new ArrayList<>()).add(use));
    List<Lack> lacks = new ArrayList<>();
    byFeature.forEach(
        (slug, of) -> {
          Weighing weighing = new Weighing(feature(slug), of);
          for (ClientFamily family : families) {
            if (!accepted.accept(slug, family.name())) {
              weighing.weigh(family);
            }
          }
          lacks.addAll(weighing.lacks());
        });
    return lacks;
  }

  private Feature feature(String slug) {
    Feature feature = data.features().get(slug);
    if (feature == null) {
      throw new IllegalStateException("caniemail has no feature " + slug);
    }
    return feature;
  }

  /** The weighing of one feature. */
  private final class Weighing {
    private final Feature feature;
    private final List<Use> uses;
    private final Map<Lack.Kind, Lack> kinds = new EnumMap<>(Lack.Kind.class);
    private final Map<String, Set<Use>> byNote = new HashMap<>();

    Weighing(Feature feature, List<Use> uses) {
      this.feature = feature;
      this.uses = uses;
    }

    List<Lack> lacks() {
      return List.copyOf(kinds.values());
    }

    void weigh(ClientFamily family) {
      List<Use> read = uses.stream().filter(use -> use.audience().has(family.word())).toList();
      for (String client : family.clients()) {
        for (Support support : family.counting(feature, client)) {
          if (support.level() != Level.NONE && support.level() != Level.PARTIAL) {
            continue;
          }
          Set<String> dropped = dropped(read, family, client, support.version());
          List<Use> seen =
              read.stream().filter(use -> Collections.disjoint(use.behind(), dropped)).toList();
          if (seen.isEmpty()) {
            continue;
          }
          if (support.level() == Level.NONE) {
            add(Lack.Kind.WHOLE, family, client, support, seen, support.notes());
          } else {
            part(family, client, support, seen);
          }
        }
      }
    }

    private void part(ClientFamily family, String client, Support support, List<Use> seen) {
      List<String> open = new ArrayList<>();
      for (String note : support.notes()) {
        if (!notes.knows(feature.slug(), note)) {
          open.add(note);
          continue;
        }
        Set<Use> about = byNote.computeIfAbsent(note, this::about);
        List<Use> hit = seen.stream().filter(about::contains).toList();
        if (!hit.isEmpty()) {
          add(Lack.Kind.USED_PART, family, client, support, hit, List.of(note));
        }
      }
      if (!open.isEmpty() || support.notes().isEmpty()) {
        add(Lack.Kind.SOME, family, client, support, seen, open);
      }
    }

    /** The uses that a note is about, told apart by which they are, not by what they say. */
    private Set<Use> about(String note) {
      Set<Use> about = Collections.newSetFromMap(new IdentityHashMap<>());
      uses.stream().filter(use -> notes.isAbout(use, note)).forEach(about::add);
      return about;
    }

    private void add(
        Lack.Kind kind,
        ClientFamily family,
        String client,
        Support support,
        List<Use> seen,
        List<String> why) {
      kinds
          .computeIfAbsent(kind, k -> new Lack(feature, k))
          .add(family, client, support.version(), seen, why);
    }
  }

  /** What uses stand behind and a program drops: what is under it does no harm there. */
  private Set<String> dropped(List<Use> uses, ClientFamily family, String client, String version) {
    Set<String> dropped = new HashSet<>();
    uses.forEach(use -> dropped.addAll(use.behind()));
    dropped.removeIf(
        slug -> {
          List<Support> counting = family.counting(feature(slug), client);
          return counting.stream()
              .filter(support -> support.version().equals(version))
              .findFirst()
              .or(() -> counting.stream().reduce((older, newer) -> newer))
              .filter(support -> support.level() == Level.NONE)
              .isEmpty();
        });
    return dropped;
  }
}
