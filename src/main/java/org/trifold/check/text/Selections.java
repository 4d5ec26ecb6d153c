package org.trifold.check.text;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Roles that choose which edition, or the patient's sheet, has a block. */
final class Selections {
  private static final String ONLY = "only-";
  private static final String NOT = "not-";
  private static final String SHEET = "sheet";
  private static final String ONLY_SHEET = ONLY + SHEET;

  private Selections() {}

  /** Those around, and the element's own. */
  static Set<String> with(Set<String> around, Element element) {
    Set<String> own =
        element.classNames().stream()
            .filter(name -> name.startsWith(ONLY) || name.startsWith(NOT) || name.equals(SHEET))
            .collect(Collectors.toSet());
    if (own.isEmpty()) {
      return around;
    }
    Set<String> all = new TreeSet<>(around);
    all.addAll(own);
    return Set.copyOf(all);
  }

  static boolean mayMeet(Set<String> one, Set<String> other) {
    if (one.equals(other)) {
      return true;
    }
    if (isForSheetAlone(one) != isForSheetAlone(other)) {
      return isOnSheet(one) && isOnSheet(other);
    }
    Set<String> onlyOne = named(one, ONLY);
    Set<String> onlyOther = named(other, ONLY);
    boolean apart =
        !onlyOne.isEmpty()
            && !onlyOther.isEmpty()
            && onlyOne.stream().noneMatch(onlyOther::contains);
    return !apart && !leavesOut(one, onlyOther) && !leavesOut(other, onlyOne);
  }

  private static boolean leavesOut(Set<String> roles, Set<String> only) {
    return !only.isEmpty() && named(roles, NOT).containsAll(only);
  }

  static boolean isForSheetAlone(Set<String> roles) {
    return roles.contains(ONLY_SHEET);
  }

  private static boolean isOnSheet(Set<String> roles) {
    return roles.contains(SHEET) || isForSheetAlone(roles);
  }

  private static Set<String> named(Set<String> roles, String prefix) {
    return roles.stream()
        .filter(role -> role.startsWith(prefix))
        .map(role -> role.substring(prefix.length()))
        .collect(Collectors.toSet());
  }
}
