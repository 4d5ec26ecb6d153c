package org.trifold.edition.handout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trifold.theme.FontCandidate;
import org.trifold.theme.FontCandidate.Fitness;

/**
 * Chooses families for what the theme's fonts lack: per writing system the one that has most of its
 * characters and goes best with the theme's text. The choice depends on the fonts and the text
 * alone, not on the order of files on a disk.
 */
final class ScriptFonts {
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** From this weight on a face serves as bold. */
  private static final int BOLD_ENOUGH = 600;

  private final List<Family> families = new ArrayList<>();
  private final FontCase theme;

  ScriptFonts(List<FontCandidate> candidates, FontCase theme) {
    this.theme = theme;
    Map<String, List<FontCandidate>> byName = new TreeMap<>();
    for (FontCandidate face : candidates) {
      if (face.fitness() == Fitness.USABLE && !face.family().isEmpty()) {
        byName.computeIfAbsent(face.family(), f -> new ArrayList<>()).add(face);
      }
    }
    byName.forEach((name, faces) -> families.add(new Family(name, faces)));
  }

  /** Faces of one family; there may be several files of a face, of which the first counts. */
  record Family(String name, List<FontCandidate> faces) {
    /** The face nearest to a weight; empty where none is as slanted. */
    Optional<FontCandidate> nearest(int weight, boolean italic) {
      return faces.stream()
          .filter(face -> face.italic() == italic)
          .min(
              Comparator.comparing((FontCandidate f) -> !f.build().normalWidth())
                  .thenComparing(f -> Math.abs(f.weight() - weight)));
    }

    FontCandidate regular() {
      return nearest(REGULAR, false).orElseGet(() -> faces.get(0));
    }

    /** One face for each of regular, italic, bold and bold italic that the family has. */
    Map<String, FontCandidate> used() {
      Map<String, FontCandidate> used = new LinkedHashMap<>();
      used.put("regular", regular());
      nearest(BOLD, false)
          .filter(f -> f.weight() >= BOLD_ENOUGH)
          .ifPresent(f -> used.put("bold", f));
      nearest(REGULAR, true).ifPresent(f -> used.put("italic", f));
      nearest(BOLD, true)
          .filter(f -> f.weight() >= BOLD_ENOUGH)
          .ifPresent(f -> used.put("bold-italic", f));
      return used;
    }
  }

  /**
   * Families for one writing system, the best first; together they have as many of the characters
   * as any families do.
   */
  List<Family> choose(WritingSystem system, Set<Integer> characters) {
    Set<Integer> open = new TreeSet<>(characters);
    List<Family> chosen = new ArrayList<>();
    while (!open.isEmpty()) {
      Optional<Family> best =
          families.stream()
              .filter(family -> count(family, open) > 0)
              .min(order(system, Set.copyOf(open)));
      if (best.isEmpty()) {
        break;
      }
      chosen.add(best.get());
      open.removeIf(c -> best.get().regular().coverage().has(c));
    }
    return chosen;
  }

  private Comparator<Family> order(WritingSystem system, Set<Integer> open) {
    return Comparator.comparing((Family f) -> count(f, open) * 10 < open.size() * 9)
        .thenComparing(f -> system.isHan() && !speaks(f, system))
        .thenComparing(f -> f.regular().build().fixed())
        .thenComparing(f -> -alike(f.name(), theme.body()))
        .thenComparing(f -> -count(f, open))
        .thenComparing(f -> f.regular().build().serif() != theme.hasSerifs())
        .thenComparing(f -> !f.regular().build().normalWidth())
        .thenComparing(f -> Math.abs(f.regular().weight() - REGULAR))
        .thenComparing(f -> system.isHan() ? f.regular().languages().size() : 0)
        .thenComparing(f -> f.name().length())
        .thenComparing(Family::name);
  }

  private static boolean speaks(Family family, WritingSystem system) {
    return family.regular().languages().contains(system.language());
  }

  private static long count(Family family, Set<Integer> open) {
    return open.stream().filter(family.regular().coverage()::has).count();
  }

  /** How many words two families' names have in common at their start. */
  private static int alike(String one, String other) {
    List<String> first = Arrays.asList(one.toLowerCase(Locale.ROOT).split(" "));
    List<String> second = Arrays.asList(other.toLowerCase(Locale.ROOT).split(" "));
    int alike = 0;
    while (alike < Math.min(first.size(), second.size())
        && first.get(alike).equals(second.get(alike))) {
      alike++;
    }
    return alike;
  }
}
