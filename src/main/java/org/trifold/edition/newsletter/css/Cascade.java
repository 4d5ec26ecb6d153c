package org.trifold.edition.newsletter.css;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSDeclarationList;
import com.helger.css.handler.DoNothingCSSParseExceptionCallback;
import com.helger.css.reader.CSSReaderDeclarationList;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.CollectingCSSParseErrorHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * What rules that always hold, and its own style attribute, say of one element. Later given
 * importance against kept rules; not thread-safe.
 */
final class Cascade {
  private final List<Declared> declarations;
  private final Map<String, Declared> winners = new HashMap<>();
  private final Set<Declared> raised = new HashSet<>();

  private Cascade(List<Declared> declarations) {
    this.declarations = declarations;
    for (Declared declared : declarations) {
      declared.longhands().forEach(longhand -> winners.put(longhand, declared));
    }
  }

  /**
   * The cascade of an element.
   *
   * @throws FindingException where its style attribute can't be parsed
   */
  static Cascade of(Element element, List<Sheet.Rule> rules) {
    List<Declared> declarations = new ArrayList<>();
    for (Sheet.Rule rule : rules) {
      if (rule.selector().matches(element)) {
        declarations.addAll(rule.declarations());
      }
    }
    if (element.hasAttr("style")) {
      declarations.addAll(attribute(element));
    }
    declarations.sort(Comparator.comparing(Declared::weight));
    return new Cascade(declarations);
  }

  private static List<Declared> attribute(Element element) {
    CollectingCSSParseErrorHandler errors = new CollectingCSSParseErrorHandler();
    CSSDeclarationList list =
        CSSReaderDeclarationList.readFromString(
            element.attr("style"),
            new CSSReaderSettings()
                .setCustomErrorHandler(errors)
                .setCustomExceptionHandler(new DoNothingCSSParseExceptionCallback()));
    if (list == null || errors.hasParseErrors()) {
      throw new FindingException(
          Finding.error(
              "TF-NEWS-003",
              SourceLocation.of(element),
              "The style attribute \"" + element.attr("style") + "\" can't be parsed.",
              "Write property: value pairs with semicolons between them."));
    }
    List<Declared> declarations = new ArrayList<>();
    for (CSSDeclaration declaration : list.getAllDeclarations()) {
      declarations.add(
          Declared.of(
              declaration,
              new Weight(
                  declaration.isImportant(), true, Specificity.ZERO, 0, declarations.size())));
    }
    return declarations;
  }

  /** The declarations that win, by longhand. */
  Map<String, Declared> winners() {
    return Collections.unmodifiableMap(winners);
  }

  /** Gives a winning declaration importance, and all that win over it in part. */
  void raise(Declared declared) {
    Set<String> touched = new HashSet<>(declared.longhands());
    for (Declared later :
        declarations.subList(declarations.indexOf(declared), declarations.size())) {
      if (!Collections.disjoint(touched, later.longhands())) {
        raised.add(later);
        touched.addAll(later.longhands());
      }
    }
  }

  boolean raised(Declared declared) {
    return raised.contains(declared);
  }

  /** The value for a style attribute; empty where nothing is said. */
  String css() {
    List<String> parts = new ArrayList<>();
    Set<String> settled = new HashSet<>();
    for (int i = declarations.size() - 1; i >= 0; i--) {
      Declared declared = declarations.get(i);
      if (settled.containsAll(declared.longhands())) {
        continue;
      }
      parts.add(declared.css(raised.contains(declared)));
      if (declared.plain() && !declared.property().startsWith("--")) {
        settled.addAll(declared.longhands());
      }
    }
    Collections.reverse(parts);
    return String.join(";", parts);
  }
}
