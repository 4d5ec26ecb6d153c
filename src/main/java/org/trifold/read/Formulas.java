package org.trifold.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;
import org.trifold.model.math.MathWords;
import org.trifold.model.math.Mathml;

/**
 * Gives each formula, beside its source, its MathML as data and its words as what is shown. One
 * that is not understood is shown as its source, and reported.
 */
final class Formulas {
  /** Attribute with the notation: {@code asciimath}, {@code latexmath}, {@code mathml}. */
  static final String NOTATION = "data-math";

  /** Attribute with the formula as the author wrote it. */
  private static final String SOURCE = "data-formula";

  /**
   * Marks around a formula of a page that MathJax reads, which authors used to write themselves and
   * Asciidoctor takes as well: {@code \(…\)}, {@code \[…\]}, {@code $$…$$}, {@code $…$}, for
   * AsciiMath {@code \$…\$}.
   */
  private static final List<Pattern> MARKED =
      List.of(
          Pattern.compile("\\\\\\((.*)\\\\\\)", Pattern.DOTALL),
          Pattern.compile("\\\\\\[(.*)\\\\\\]", Pattern.DOTALL),
          Pattern.compile("\\\\\\$(.*)\\\\\\$", Pattern.DOTALL),
          Pattern.compile("\\$\\$([^$]*)\\$\\$"),
          Pattern.compile("\\$([^$]*)\\$"));

  private final Map<String, Notation> notations;
  private final ReadSession session;
  private final Places places;

  Formulas(Map<String, Notation> notations, ReadSession session) {
    this.notations = notations;
    this.session = session;
    this.places = new Places(session);
  }

  void settle(Document document) {
    for (Element formula : document.select(".stem[" + NOTATION + "]")) {
      Notation notation = notations.get(formula.attr(NOTATION));
      String source = formula.wholeText().strip();
      if (notation != null && !source.isEmpty()) {
        settle(formula, notation, source);
      }
    }
  }

  private void settle(Element formula, Notation notation, String source) {
    boolean block = formula.normalName().equals("div");
    formula.attr(SOURCE, source);
    try {
      Element math = cleaned(notation.mathml(unmarked(source), block), block);
      formula.attr(Mathml.ATTRIBUTE, Mathml.text(math)).empty();
      MathWords.write(math, formula, block);
    } catch (Notation.NotUnderstood e) {
      session
          .findings()
          .add(
              Finding.warning(
                  "TF-MATH-001",
                  place(formula, source, e.at()),
                  e.reason() + ". The formula is shown as its source.",
                  "Correct it, or show the formula as an image."));
    }
  }

  private static String unmarked(String source) {
    for (Pattern marked : MARKED) {
      Matcher matcher = marked.matcher(source);
      if (matcher.matches()) {
        return matcher.group(1).strip();
      }
    }
    return source;
  }

  private static Element cleaned(String mathml, boolean block) throws Notation.NotUnderstood {
    Optional<Element> math = Mathml.parse(mathml);
    if (math.isEmpty()) {
      throw new Notation.NotUnderstood("The formula says nothing that can be shown", "");
    }
    return block ? math.get().attr("display", "block") : math.get();
  }

  private SourceLocation place(Element formula, String source, String at) {
    SourceLocation whole = places.of(formula, source.lines().findFirst().orElse(source));
    return at.isEmpty() ? whole : places.from(whole, at);
  }
}
