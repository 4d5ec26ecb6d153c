package org.trifold.check.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.WordList;
import org.trifold.check.text.Block;
import org.trifold.check.text.Span;
import org.trifold.check.text.Word;
import org.trifold.check.words.WordFile;
import org.trifold.config.ConfigFile;

/** A short form in capitals that the text explains nowhere. */
public final class Acronyms implements Rule {
  private static final String LIST = "acronyms";

  private static final Pattern SHORT = Pattern.compile("\\p{Lu}{2,6}(?:s|['’]s)?");
  private static final Pattern ROMAN =
      Pattern.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");

  private final WordList known =
      WordList.of(ConfigFile.parse("acronyms.toml", WordFile.text("en/acronyms.toml")));

  private final Set<String> loud = WordFile.of("en/capitals").words();

  /** For {@link java.util.ServiceLoader}. */
  public Acronyms() {}

  /** Where a short form stands first, and how often it does. */
  private record Use(Block block, Span span, int count) {}

  @Override
  public String id() {
    return "TF-EDIT-086";
  }

  @Override
  public List<String> wordLists() {
    return List.of(LIST);
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    Set<String> familiar = limits.words(LIST).over(known.over(Map.of(), "en"), "en").keySet();
    Explanations explanations = new Explanations(subject.text());
    Set<String> explained = new TreeSet<>();
    for (Element abbreviation : subject.text().document().select("abbr[title]")) {
      explained.add(stem(abbreviation.text()));
    }
    Set<String> words = new HashSet<>();
    subject.text().blocks().forEach(b -> b.words().forEach(w -> words.add(w.text())));
    Map<String, Use> uses = new LinkedHashMap<>();
    for (Block block : subject.text().blocks()) {
      if (!block.isIn("en")) {
        continue;
      }
      for (int i = 0; i < block.words().size(); i++) {
        Word word = block.words().get(i);
        if (!SHORT.matcher(word.text()).matches()) {
          continue;
        }
        String form = stem(word.text());
        if (LongForms.explain(block, i, form) || SpelledOut.around(block, i, form)) {
          explained.add(form);
        } else if (isUse(block, i) && !familiar.contains(form) && !isLoud(form, words)) {
          Use first = uses.getOrDefault(form, new Use(block, word.span(), 0));
          uses.put(form, new Use(first.block(), first.span(), first.count() + 1));
        }
      }
    }
    uses.keySet().removeIf(form -> explained.contains(form) || explanations.has(form));
    return uses.entrySet().stream().map(use -> remark(use.getKey(), use.getValue())).toList();
  }

  private static Remark remark(String form, Use use) {
    return Remark.of(
        use.block(),
        use.span(),
        "“"
            + form
            + "” is explained nowhere"
            + (use.count() > 1 ? " (" + use.count() + " times)" : "")
            + ".",
        "Write it out where it first stands: Long Form (" + form + ").");
  }

  /** Without the s of the plural or of the possessive. */
  private static String stem(String word) {
    return word.replaceAll("['’]?s$", "");
  }

  /** Capitals for emphasis: a word of everyday, or one that the text writes small as well. */
  private boolean isLoud(String form, Set<String> words) {
    String small = form.toLowerCase(Locale.ROOT);
    return loud.contains(small)
        || words.contains(small)
        || words.contains(form.charAt(0) + small.substring(1))
        || ROMAN.matcher(form).matches();
  }

  /** No part of a code, an address, a quotation, or of words that are all in capitals. */
  private static boolean isUse(Block block, int index) {
    Word word = block.words().get(index);
    if (!block.kind().isProse()
        || block.isQuoted()
        || block.isForSheetAlone()
        || block.isOpaque(word.span())) {
      return false;
    }
    String text = block.text();
    int start = word.span().start();
    int end = word.span().end();
    boolean joined =
        (start > 0 && "/.@_:#&$-+".indexOf(text.charAt(start - 1)) >= 0)
            || (end < text.length() && "/@_#&+=".indexOf(text.charAt(end)) >= 0)
            || (end + 1 < text.length() && text.charAt(end) == '-');
    return !joined
        && !isCapitals(block, index - 1)
        && !isCapitals(block, index + 1)
        && !isFigure(block, index + 1)
        && !Names.isPlaceOrAuthor(block, index);
  }

  /** Beside a figure it is the name of a thing: ISO 9001, XR 200. */
  private static boolean isFigure(Block block, int index) {
    return index < block.words().size()
        && block.words().get(index).isNumber()
        && block.words().get(index).span().start() == block.words().get(index - 1).span().end() + 1;
  }

  private static boolean isCapitals(Block block, int index) {
    if (index < 0 || index >= block.words().size()) {
      return false;
    }
    String text = block.words().get(index).text();
    return text.length() > 1 && text.matches("\\p{Lu}+");
  }
}
