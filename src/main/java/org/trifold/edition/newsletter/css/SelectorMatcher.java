package org.trifold.edition.newsletter.css;

import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.ECSSSelectorCombinator;
import com.helger.css.decl.ICSSSelectorMember;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One selector, ready to be tried on elements. What only a mail program can know (a pointer over a
 * link, a class that the program itself adds) is taken as true, so that a {@link #live} selector
 * matches every element that it could ever match. Immutable and thread-safe.
 */
final class SelectorMatcher {
  private final List<CompoundSelector> compounds;
  private final List<ECSSSelectorCombinator> combinators;
  private final String css;

  private SelectorMatcher(
      List<CompoundSelector> compounds, List<ECSSSelectorCombinator> combinators, String css) {
    this.compounds = List.copyOf(compounds);
    this.combinators = List.copyOf(combinators);
    this.css = css;
  }

  static SelectorMatcher of(CSSSelector selector) {
    List<CompoundSelector> compounds = new ArrayList<>();
    List<ECSSSelectorCombinator> combinators = new ArrayList<>();
    List<ICSSSelectorMember> members = new ArrayList<>();
    for (ICSSSelectorMember member : selector.getAllMembers()) {
      if (member instanceof ECSSSelectorCombinator combinator) {
        boolean gmail = combinator == ECSSSelectorCombinator.PLUS && isU(members);
        compounds.add(gmail ? CompoundSelector.gmail() : CompoundSelector.of(members));
        members.clear();
        combinators.add(combinator);
      } else {
        members.add(member);
      }
    }
    compounds.add(CompoundSelector.of(members));
    return new SelectorMatcher(
        compounds, combinators, selector.getAsCSSString(new CSSWriterSettings(), 0));
  }

  private static boolean isU(List<ICSSSelectorMember> members) {
    return members.size() == 1
        && members.get(0) instanceof CSSSelectorSimpleMember simple
        && simple.getValue().equalsIgnoreCase("u");
  }

  /** Selectors 4, §17. */
  Specificity specificity() {
    return compounds.stream()
        .map(CompoundSelector::specificity)
        .reduce(Specificity.ZERO, Specificity::plus);
  }

  /** Whether the answer may change while the mail is read: it can't be inlined. */
  boolean live() {
    return compounds.stream().anyMatch(CompoundSelector::live);
  }

  /** Whether it styles a part of an element that no style attribute reaches. */
  boolean pseudoElement() {
    return compounds.get(compounds.size() - 1).pseudoElement();
  }

  /** Whether it styles an element that the mail program puts around the message. */
  boolean outside() {
    return compounds.get(compounds.size() - 1).anywhere();
  }

  /** As written, for the kept stylesheet. */
  String css() {
    return css;
  }

  boolean matches(Element element) {
    return matches(element, compounds.size() - 1);
  }

  private boolean matches(Element element, int index) {
    if (!compounds.get(index).matches(element)) {
      return false;
    }
    if (index == 0) {
      return true;
    }
    CompoundSelector left = compounds.get(index - 1);
    return switch (combinators.get(index - 1)) {
      case BLANK -> {
        boolean found = left.anywhere();
        for (Element e = parent(element); e != null && !found; e = parent(e)) {
          found = matches(e, index - 1);
        }
        yield found;
      }
      case GREATER -> {
        Element parent = parent(element);
        yield parent != null && matches(parent, index - 1);
      }
      case PLUS -> {
        Element before = element.previousElementSibling();
        yield left.anywhere() || (before != null && matches(before, index - 1));
      }
      case TILDE -> {
        boolean found = left.anywhere();
        for (Element e = element.previousElementSibling(); e != null && !found; ) {
          found = matches(e, index - 1);
          e = e.previousElementSibling();
        }
        yield found;
      }
    };
  }

  /** The document itself is jsoup's parent of the root element, but no element. */
  private static @Nullable Element parent(Element element) {
    Element parent = element.parent();
    return parent == null || parent.parent() == null ? null : parent;
  }
}
