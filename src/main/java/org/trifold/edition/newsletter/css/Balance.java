package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Keeps the order of all declarations that meet on an element, though some move to style attributes
 * and others stay. From weakest to strongest there are four places: the stylesheet, style
 * attributes, the stylesheet with importance, style attributes with importance. What stays and beat
 * something that moves gets importance, and so does what beat that. What moves, and stood between
 * two that stay, is said twice: in the attribute for programs that drop stylesheets, and in the
 * stylesheet with importance. Not thread-safe.
 */
final class Balance {
  private final List<Profile> profiles;
  private final Set<Declared> important = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Declared> doubled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final BitSet frozen;

  private Balance(List<Profile> profiles, BitSet frozen) {
    this.profiles = profiles;
    this.frozen = frozen;
  }

  /**
   * Weighs.
   *
   * @param doubled declarations that must be said in the stylesheet as well
   * @param frozen longhands that must keep their place
   */
  static Balance of(List<Profile> profiles, Set<Declared> doubled, BitSet frozen) {
    Balance balance = new Balance(profiles, frozen);
    balance.doubled.addAll(doubled);
    while (balance.pass()) {
      // Each pass only adds, so that this ends.
      continue;
    }
    return balance;
  }

  /** Whether a declaration of a kept rule is written with importance. */
  boolean important(Declared declared) {
    return declared.important() || important.contains(declared);
  }

  /** Whether a declaration that moves is said in the stylesheet too, with importance. */
  boolean doubled(Declared declared) {
    return doubled.contains(declared);
  }

  /** Whether a declaration stays where it is. */
  boolean frozen(Declared declared) {
    return declared.property().touches().intersects(frozen);
  }

  /** Longhands of all that got importance. */
  BitSet moved() {
    BitSet moved = new BitSet();
    important.forEach(d -> moved.or(d.property().touches()));
    doubled.forEach(d -> moved.or(d.property().touches()));
    for (Profile profile : profiles) {
      profile.raised().stream()
          .forEach(i -> moved.or(profile.entries().get(i).property().touches()));
    }
    return moved;
  }

  private boolean pass() {
    boolean changed = false;
    for (Profile profile : profiles) {
      changed |= pass(profile);
    }
    return changed;
  }

  private boolean pass(Profile profile) {
    List<Entry> entries = profile.entries();
    if (entries.stream().noneMatch(e -> e.kept() || doubled.contains(e.declared()))) {
      return false;
    }
    boolean changed = false;
    BitSet moving = new BitSet();
    BitSet above = new BitSet();
    BitSet hot = new BitSet();
    BitSet needs = new BitSet();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Declared declared = entry.declared();
      BitSet touched = entry.property().touches();
      if (frozen(declared)) {
        continue;
      }
      if (entry.kept()) {
        boolean scoped = entry.rule().map(r -> r.head().scoped()).orElse(false);
        if (scoped || touched.intersects(moving) || touched.intersects(above)) {
          changed |= raise(entry);
        }
        if (important(declared)) {
          above.or(touched);
          if (!profile.shadowed().get(i)) {
            hot.or(touched);
          }
        }
        continue;
      }
      if (touched.intersects(hot)) {
        needs.set(i);
        hot.or(touched);
        above.or(touched);
      }
      if (doubled.contains(declared)) {
        hot.or(touched);
        above.or(touched);
      }
      moving.or(touched);
    }
    profile.raised().clear();
    BitSet cold = new BitSet();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      BitSet touched = entry.property().touches();
      if (frozen(entry.declared())) {
        continue;
      }
      if (entry.kept()) {
        if (important(entry.declared())) {
          cold.or(touched);
        }
      } else if (doubled.contains(entry.declared())) {
        cold.or(touched);
      } else if (needs.get(i)) {
        if (touched.intersects(cold)) {
          doubled.add(entry.declared());
          changed = true;
          cold.or(touched);
        } else {
          profile.raised().set(i);
        }
      }
    }
    return changed;
  }

  /** A list that must stay whole is raised as a whole. */
  private boolean raise(Entry entry) {
    boolean changed = important.add(entry.declared());
    if (changed && entry.rule().isPresent() && entry.rule().get().whole()) {
      Rule rule = entry.rule().get();
      int place = rule.declarations().indexOf(entry.declared());
      rule.list().forEach(other -> important.add(other.declarations().get(place)));
    }
    return changed;
  }

  /** Entries of a profile that the stylesheet says with importance, weakest first. */
  List<Entry> importantEntries(Profile profile) {
    List<Entry> found = new ArrayList<>();
    for (Entry entry : profile.entries()) {
      Declared declared = entry.declared();
      if (!frozen(declared) && (entry.kept() ? important(declared) : doubled.contains(declared))) {
        found.add(entry);
      }
    }
    return found;
  }
}
