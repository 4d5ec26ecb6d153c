package org.trifold.check.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.model.Severity;

/** Says once what is not measured in a language. */
public final class UnmeasuredLanguage implements Rule {
  private static final String LEAST = "least-words";

  /** For {@link java.util.ServiceLoader}. */
  public UnmeasuredLanguage() {}

  @Override
  public String id() {
    return "TF-EDIT-087";
  }

  @Override
  public List<Limit> limits() {
    return List.of(new Limit(LEAST, 20, "A language with fewer words is passed over."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    Map<String, Block> first = new LinkedHashMap<>();
    Map<String, Integer> words = new LinkedHashMap<>();
    for (Block block : subject.text().blocks()) {
      if (block.kind().isProse() && !block.isQuoted()) {
        String code = Locale.forLanguageTag(block.language()).getLanguage();
        first.putIfAbsent(code, block);
        words.merge(code, size(block), Integer::sum);
      }
    }
    List<Remark> remarks = new ArrayList<>();
    first.forEach(
        (code, block) -> {
          if (!code.equals("en") && words.getOrDefault(code, 0) >= limits.whole(LEAST)) {
            remarks.add(Remark.of(block, message(code), hint(code)).atMost(Severity.INFO));
          }
        });
    return List.copyOf(remarks);
  }

  /** Its words; its characters where no blanks are between words. */
  private static int size(Block block) {
    return Math.max(block.words().size(), block.text().length() / 10);
  }

  private static String message(String code) {
    if (code.isEmpty()) {
      return "Nobody says which language this is, so that it is not measured how hard it reads.";
    }
    String name = DocumentGrade.name(code);
    List<String> formulas = Formula.of(code).stream().map(Formula::title).toList();
    return formulas.isEmpty()
        ? "For "
            + name
            + " there is no formula here: neither grade nor sentence length is measured, nor are"
            + " the passive, jargon and acronyms looked for."
        : "For "
            + name
            + " the ease of reading ("
            + String.join(", ", formulas)
            + ") and sentence length are measured; the passive, “you”, jargon and acronyms are"
            + " looked for in English only.";
  }

  private static String hint(String code) {
    return code.isEmpty()
        ? "Set :lang:."
        : "Let somebody who speaks the language read it with that in mind.";
  }
}
