package org.trifold.edition.newsletter.css;

import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorAttribute;
import com.helger.css.decl.CSSSelectorMemberNot;
import com.helger.css.decl.CSSSelectorMemberPseudoHas;
import com.helger.css.decl.CSSSelectorMemberPseudoIs;
import com.helger.css.decl.CSSSelectorMemberPseudoWhere;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.ICSSSelectorMember;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * The part of a selector between two combinators: {@code a.button:hover}.
 *
 * @param live whether it asks what only a mail program knows; that part counts as true
 * @param anywhere whether an element that the mail program adds around the message could match
 */
record CompoundSelector(
    List<Predicate<Element>> tests,
    Specificity specificity,
    boolean live,
    boolean pseudoElement,
    boolean anywhere) {

  /** CSS 2.2, §5.12: pseudo-elements that may be written with one colon. */
  private static final Set<String> OLD_PSEUDO_ELEMENTS =
      Set.of("before", "after", "first-line", "first-letter");

  /** Attributes that Outlook.com puts on a message's elements in dark mode (howtotarget.email). */
  private static final Set<String> CLIENT_ATTRIBUTES =
      Set.of("data-ogsc", "data-ogsb", "data-ogac", "data-ogab", "owa");

  /** Classes and ids of elements that mail programs put around a message (howtotarget.email). */
  private static final Set<String> CLIENT_WRAPPERS =
      Set.of(
          "externalclass",
          "readmsgbody",
          "messageviewbody",
          "messagewebviewdiv",
          "moz-text-html",
          "ii");

  static CompoundSelector of(List<ICSSSelectorMember> members) {
    Builder builder = new Builder();
    members.forEach(builder::add);
    return builder.build();
  }

  /** The element that Gmail puts before a message: {@code u + .body} speaks to Gmail alone. */
  static CompoundSelector gmail() {
    return new CompoundSelector(
        List.of(e -> e.normalName().equals("u")), new Specificity(0, 0, 1), true, false, true);
  }

  boolean matches(Element element) {
    for (Predicate<Element> test : tests) {
      if (!test.test(element)) {
        return false;
      }
    }
    return true;
  }

  private static final class Builder {
    private final List<Predicate<Element>> tests = new ArrayList<>();
    private Specificity specificity = Specificity.ZERO;
    private boolean live;
    private boolean pseudoElement;
    private boolean anywhere;

    CompoundSelector build() {
      return new CompoundSelector(List.copyOf(tests), specificity, live, pseudoElement, anywhere);
    }

    private void weigh(int ids, int classes, int types) {
      specificity = specificity.plus(new Specificity(ids, classes, types));
    }

    void add(ICSSSelectorMember member) {
      if (member instanceof CSSSelectorAttribute attribute) {
        weigh(0, 1, 0);
        if (CLIENT_ATTRIBUTES.contains(attribute.getAttrName().toLowerCase(Locale.ROOT))) {
          anywhere = true;
          live = true;
        } else {
          tests.add(AttributeTest.of(attribute));
        }
      } else if (member instanceof CSSSelectorMemberNot not) {
        List<SelectorMatcher> inner = inner(not.getAllSelectors());
        specificity = specificity.plus(heaviest(inner));
        if (inner.stream().anyMatch(SelectorMatcher::live)) {
          live = true;
        } else {
          tests.add(e -> inner.stream().noneMatch(s -> s.matches(e)));
        }
      } else if (member instanceof CSSSelectorMemberPseudoIs is) {
        specificity = specificity.plus(heaviest(any(is.getAllSelectors())));
      } else if (member instanceof CSSSelectorMemberPseudoWhere where) {
        any(where.getAllSelectors());
      } else if (member instanceof CSSSelectorMemberPseudoHas has) {
        specificity = specificity.plus(heaviest(inner(has.getAllSelectors())));
        live = true;
      } else if (member instanceof CSSSelectorSimpleMember simple) {
        simple(simple.getValue());
      } else {
        pseudo(member.getAsCSSString(new CSSWriterSettings(), 0));
      }
    }

    private List<SelectorMatcher> any(Iterable<CSSSelector> selectors) {
      List<SelectorMatcher> inner = inner(selectors);
      live |= inner.stream().anyMatch(SelectorMatcher::live);
      tests.add(e -> inner.stream().anyMatch(s -> s.matches(e)));
      return inner;
    }

    private static List<SelectorMatcher> inner(Iterable<CSSSelector> selectors) {
      List<SelectorMatcher> inner = new ArrayList<>();
      selectors.forEach(s -> inner.add(SelectorMatcher.of(s)));
      return inner;
    }

    private static Specificity heaviest(List<SelectorMatcher> selectors) {
      return selectors.stream()
          .map(SelectorMatcher::specificity)
          .reduce(Specificity.ZERO, Specificity::max);
    }

    private void simple(String value) {
      switch (value.charAt(0)) {
        case '.' -> {
          weigh(0, 1, 0);
          String name = Identifier.unescape(value.substring(1));
          tests.add(hook(name) ? e -> false : e -> hasClass(e, name));
        }
        case '#' -> {
          weigh(1, 0, 0);
          String name = Identifier.unescape(value.substring(1));
          tests.add(hook(name) ? e -> false : e -> e.id().equals(name));
        }
        case ':' -> pseudo(value);
        case '*' -> {}
        default -> {
          weigh(0, 0, 1);
          String name = Identifier.unescape(value).toLowerCase(Locale.ROOT);
          tests.add(e -> e.normalName().equals(name));
        }
      }
    }

    /** jsoup's own test knows no case. */
    private static boolean hasClass(Element element, String name) {
      String classes = element.attr("class");
      int from = 0;
      while (true) {
        int at = classes.indexOf(name, from);
        if (at < 0) {
          return false;
        }
        int end = at + name.length();
        if ((at == 0 || isSpace(classes.charAt(at - 1)))
            && (end == classes.length() || isSpace(classes.charAt(end)))) {
          return true;
        }
        from = end;
      }
    }

    /** HTML Standard, §2.3.7: what separates tokens. */
    private static boolean isSpace(char c) {
      return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    private boolean hook(String name) {
      boolean hook = CLIENT_WRAPPERS.contains(name.toLowerCase(Locale.ROOT));
      anywhere |= hook;
      live |= hook;
      return hook;
    }

    private void pseudo(String css) {
      String name = css.replaceFirst("^:+", "").toLowerCase(Locale.ROOT);
      if (css.startsWith("::") || OLD_PSEUDO_ELEMENTS.contains(name)) {
        weigh(0, 0, 1);
        pseudoElement = true;
        live = true;
        return;
      }
      weigh(0, 1, 0);
      PseudoClass.of(name).ifPresentOrElse(tests::add, () -> live = true);
    }
  }
}
