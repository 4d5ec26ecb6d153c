package org.trifold.edition.newsletter.css;

import java.util.Arrays;
import java.util.List;
import org.trifold.css.Token;
import org.trifold.css.Token.Type;
import org.trifold.css.Tokens;
import org.trifold.edition.newsletter.css.Tree.Node;

/** {@code :lang()} (Selectors 4, §7.2) by extended filtering (RFC 4647, §3.3.2). */
final class Languages {
  private final Tree tree;

  Languages(Tree tree) {
    this.tree = tree;
  }

  Match match(List<Token> ranges, Node node) {
    String[] spoken = subtags(language(node));
    Match best = Match.NO;
    for (List<Token> range : Tokens.split(ranges)) {
      StringBuilder text = new StringBuilder();
      for (Token token : Tokens.trim(range)) {
        text.append(token.is(Type.IDENT) || token.is(Type.STRING) ? token.value() : token.text());
      }
      String[] wanted = subtags(text.toString());
      // Beyond prefixes, browsers differ.
      boolean prefix =
          !wanted[0].isEmpty()
              && text.indexOf("*") < 0
              && spoken.length >= wanted.length
              && Arrays.equals(wanted, Arrays.copyOf(spoken, wanted.length));
      if (prefix && ranges.size() == 1) {
        return Match.YES;
      }
      best = prefix || covers(wanted, spoken) ? Match.MAYBE : best;
    }
    return best;
  }

  private String language(Node node) {
    for (Node n = node; n != null; n = n.parent) {
      for (String name : List.of("lang", "xml:lang")) {
        if (n.element.hasAttr(name) && (name.equals("lang") || !n.html)) {
          return n.element.attr(name);
        }
      }
    }
    return tree.language();
  }

  private static String[] subtags(String tag) {
    return Tree.fold(tag.strip()).split("-", -1);
  }

  private static boolean covers(String[] range, String[] tag) {
    if (range[0].isEmpty() || tag[0].isEmpty()) {
      return range.length == 1 && range[0].isEmpty() && tag[0].isEmpty();
    }
    if (!range[0].equals("*") && !range[0].equals(tag[0])) {
      return false;
    }
    int t = 1;
    for (int r = 1; r < range.length; ) {
      if (range[r].equals("*")) {
        r++;
      } else if (t >= tag.length) {
        return false;
      } else if (range[r].equals(tag[t])) {
        r++;
        t++;
      } else if (tag[t].length() == 1) {
        return false;
      } else {
        t++;
      }
    }
    return true;
  }
}
