package org.trifold.check.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.WordList;
import org.trifold.check.text.Block;
import org.trifold.check.words.WordFile;
import org.trifold.config.ConfigFile;

/**
 * A word of the trade where an everyday word says the same. A profile may have words of its own.
 */
public final class Jargon implements Rule {
  private static final String LIST = "jargon";

  private final WordList own =
      WordList.of(ConfigFile.parse("jargon.toml", WordFile.text("en/jargon.toml")));

  private final Phrases usual = new Phrases(usualWords());

  /** For {@link java.util.ServiceLoader}. */
  public Jargon() {}

  private Map<String, List<String>> usualWords() {
    return own.over(Map.of(), "en");
  }

  @Override
  public String id() {
    return "TF-EDIT-085";
  }

  @Override
  public List<String> wordLists() {
    return List.of(LIST);
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    WordList added = limits.words(LIST);
    Phrases phrases =
        added.equals(WordList.EMPTY) ? usual : new Phrases(added.over(usualWords(), "en"));
    Explanations explanations = new Explanations(subject.text());
    Map<String, List<Phrases.Found>> found = new LinkedHashMap<>();
    Set<String> explained = new TreeSet<>();
    for (Block block : subject.text().blocks()) {
      if (!block.isIn("en") || !block.kind().isProse() || block.isForSheetAlone()) {
        continue;
      }
      for (Phrases.Found here : phrases.in(block)) {
        String phrase = here.phrase().text();
        if (explanations.has(phrase)
            || Explanations.at(block, here.span(), here.phrase().instead())) {
          explained.add(phrase);
        } else if (!block.isQuoted()
            && !block.isOpaque(here.span())
            && Explanations.isPlain(block, here.span())) {
          found.computeIfAbsent(phrase, key -> new ArrayList<>()).add(here);
        }
      }
    }
    found.keySet().removeAll(explained);
    return found.values().stream().map(Jargon::remark).toList();
  }

  private static Remark remark(List<Phrases.Found> all) {
    Phrases.Found first = all.get(0);
    String word = first.block().text().substring(first.span().start(), first.span().end());
    List<String> instead = first.phrase().instead().stream().map(s -> "“" + s + "”").toList();
    return Remark.of(
        first.block(),
        first.span(),
        "“"
            + word
            + "” is no everyday word"
            + (all.size() > 1 ? " (it is used " + all.size() + " times)." : "."),
        "Say " + String.join(" or ", instead) + ", or explain it where it first stands.");
  }
}
