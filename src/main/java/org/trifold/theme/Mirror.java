package org.trifold.theme;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSDeclarationList;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ECSSSelectorCombinator;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReaderDeclarationList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns left and right round in a stylesheet, so that a theme that was drawn for text from left to
 * right serves the other direction. Rules for {@code @page} stay: paper has no direction of its
 * own. Without state.
 */
final class Mirror {
  private static final Set<String> SIDES = Set.of("text-align", "float", "clear");

  private static final Set<String> BOXES =
      Set.of("margin", "padding", "border-width", "border-style", "border-color");

  /** Roles by which an author asks for a side of the page, whatever the language. */
  private static final Set<String> ASKED_FOR = Set.of(".text-left", ".text-right");

  private static final int FOUR_SIDES = 4;

  private Mirror() {}

  /** Changes the stylesheet. */
  static void apply(CascadingStyleSheet sheet) {
    for (ICSSTopLevelRule rule : sheet.getAllRules()) {
      apply(rule);
    }
  }

  /** A new stylesheet of the rules for elements, for what stands inside a class only. */
  static CascadingStyleSheet within(CascadingStyleSheet sheet, String cssClass, boolean turned) {
    CascadingStyleSheet inner = new CascadingStyleSheet();
    for (CSSStyleRule rule : sheet.getAllStyleRules()) {
      for (CSSSelector selector : rule.getAllSelectors()) {
        selector.addMember(0, ECSSSelectorCombinator.BLANK);
        selector.addMember(0, new CSSSelectorSimpleMember("." + cssClass));
      }
      settleOtherSides(rule);
      if (turned) {
        apply(rule);
      }
      inner.addRule(rule);
    }
    return inner;
  }

  /** What the rule outside gives one side of a box only is taken from that side again. */
  private static void settleOtherSides(CSSStyleRule rule) {
    for (String box : List.of("margin", "padding", "border")) {
      if (rule.getDeclarationOfPropertyName(box) != null) {
        continue;
      }
      for (String side : List.of("-left", "-right")) {
        String other = box + (side.equals("-left") ? "-right" : "-left");
        if (rule.getDeclarationOfPropertyName(box + side) != null
            && rule.getDeclarationOfPropertyName(other) == null) {
          rule.addDeclaration(0, declaration(other, "0"));
        }
      }
    }
  }

  private static void apply(ICSSTopLevelRule rule) {
    if (rule instanceof CSSMediaRule media) {
      media.getAllRules().forEach(Mirror::apply);
    } else if (rule instanceof CSSStyleRule style && !isAskedFor(style)) {
      style.getAllDeclarations().forEach(Mirror::turn);
      turnLeader(style);
    }
  }

  /**
   * Dots that lead to a page number stand before the words instead of after them, since the
   * renderer sets generated text from left to right.
   */
  private static void turnLeader(CSSStyleRule rule) {
    for (CSSDeclaration declaration : rule.getAllDeclarations()) {
      List<String> parts = words(declaration.getExpressionAsCSSString());
      if (!declaration.getProperty().equals("content")
          || parts.stream().noneMatch(part -> part.startsWith("leader("))) {
        continue;
      }
      Collections.reverse(parts);
      set(declaration, "content", String.join(" ", parts));
      for (CSSSelector selector : rule.getAllSelectors()) {
        for (int i = 0; i < selector.getMemberCount(); i++) {
          if (selector.getMemberAtIndex(i) instanceof CSSSelectorSimpleMember member
              && member.getValue().matches("::?after")) {
            selector.removeMember(i);
            selector.addMember(i, new CSSSelectorSimpleMember("::before"));
          }
        }
      }
    }
  }

  private static boolean isAskedFor(CSSStyleRule rule) {
    return rule.getAllSelectors().stream()
        .map(selector -> selector.getAsCSSString())
        .anyMatch(selector -> ASKED_FOR.stream().anyMatch(selector::endsWith));
  }

  private static void turn(CSSDeclaration declaration) {
    String property = declaration.getProperty().toLowerCase(Locale.ROOT);
    String value = declaration.getExpressionAsCSSString();
    String turned = SIDES.contains(property) ? swap(value) : value;
    if (BOXES.contains(property)) {
      List<String> sides = words(value);
      if (sides.size() == FOUR_SIDES) {
        turned = String.join(" ", sides.get(0), sides.get(3), sides.get(2), sides.get(1));
      }
    }
    String name = swap(property);
    if (name.equals(property) && turned.equals(value)) {
      return;
    }
    set(declaration, name, turned);
  }

  private static void set(CSSDeclaration declaration, String name, String value) {
    declaration.setProperty(name).setExpression(declaration(name, value).getExpression());
  }

  private static CSSDeclaration declaration(String name, String value) {
    CSSDeclarationList list = CSSReaderDeclarationList.readFromString(name + ":" + value);
    if (list == null || list.getDeclarationCount() != 1) {
      throw new IllegalStateException("not CSS: " + name + ": " + value);
    }
    return list.getDeclarationAtIndex(0);
  }

  private static String swap(String text) {
    return text.contains("left") ? text.replace("left", "right") : text.replace("right", "left");
  }

  /** The parts of a value between blanks; what stands in brackets is one part. */
  private static List<String> words(String value) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int depth = 0;
    for (char c : (value + " ").toCharArray()) {
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ' ' && depth == 0) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else {
        word.append(c);
      }
    }
    return words;
  }
}
