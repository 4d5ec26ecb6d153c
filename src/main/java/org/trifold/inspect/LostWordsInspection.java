package org.trifold.inspect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.model.Audience;
import org.trifold.model.Content;
import org.trifold.model.Finding;
import org.trifold.model.MergeText;
import org.trifold.model.Rendition;
import org.trifold.model.Severity;
import org.trifold.model.TagForm;

/**
 * Holds the words that an edition was given against those in each file it made. Runs in every
 * rendering: a validator passes a file that has lost half its text.
 */
public final class LostWordsInspection implements Inspection {
  /** More findings than this say nothing new. */
  private static final int MOST_FINDINGS = 20;

  /** Words quoted of a longer loss. */
  private static final int MOST_QUOTED = 12;

  @Override
  public String name() {
    return "lost-words";
  }

  @Override
  public boolean always() {
    return true;
  }

  @Override
  public List<Finding> inspect(Job job, Rendition rendition) {
    List<Finding> findings = new ArrayList<>();
    Map<Part, Expected> parts = new HashMap<>();
    BitSet told = told(rendition);
    for (Rendition.File file : rendition.files()) {
      Optional<String> text = RenditionText.of(file);
      if (text.isPresent() && file.carries() != Content.OWN) {
        Expected expected =
            parts.computeIfAbsent(
                new Part(file.carries(), file.audience()), part -> Expected.of(job, part, told));
        List<String> words = expected.words();
        List<Integer> missing =
            missing(words, text.get(), file).stream()
                .filter(i -> words.get(i).codePoints().noneMatch(told::get))
                .toList();
        findings.addAll(describe(file, expected.document(), words, missing));
      }
    }
    return List.copyOf(findings);
  }

  /** The words that are missing in whichever way of reading the file there are fewer. */
  private static List<Integer> missing(List<String> words, String text, Rendition.File file) {
    List<Integer> missing = LostWords.missingAt(words, LostWords.words(text));
    if (missing.isEmpty()) {
      return missing;
    }
    return RenditionText.otherwise(file)
        .map(other -> LostWords.missingAt(words, LostWords.words(other)))
        .filter(fewer -> fewer.size() < missing.size())
        .orElse(missing);
  }

  /** Which part of what the edition selects a file has. */
  private record Part(Content content, Audience audience) {}

  /** What a file was made from, and its words. */
  private record Expected(Document document, List<String> words) {
    static Expected of(Job job, Part part, BitSet told) {
      Document document = Prepared.of(job, part.content(), part.audience()).document();
      if (part.content().isFilled()) {
        document.select("span[" + MergeText.ATTRIBUTE + "]").remove();
      }
      if (part.content().isPublic()) {
        document.body().forEachNode(Expected::withoutTags);
      }
      document.body().forEachNode(node -> withoutTold(node, told));
      return new Expected(document, LostWords.words(document));
    }

    /** As a word, a character is the letters it is made of, by which it is not known any more. */
    private static void withoutTold(Node node, BitSet told) {
      if (node instanceof TextNode text
          && text.getWholeText().codePoints().anyMatch(c -> told.get(c) && isMadeOfOthers(c))) {
        StringBuilder words = new StringBuilder();
        text.getWholeText()
            .codePoints()
            .map(c -> told.get(c) && isMadeOfOthers(c) ? ' ' : c)
            .forEach(words::appendCodePoint);
        text.text(words.toString());
      }
    }

    private static boolean isMadeOfOthers(int codePoint) {
      String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
      return plain.codePoints().noneMatch(c -> c == codePoint);
    }

    /** Whether it is a tag hangs on the service; what looks like any need not be there. */
    private static void withoutTags(Node node) {
      if (node instanceof TextNode text) {
        String words = text.getWholeText();
        for (TagForm form : TagForm.values()) {
          words = form.without(words);
        }
        text.text(words);
      }
    }
  }

  /**
   * Characters beyond ASCII that the edition's own errors name, as it does where no font has one: a
   * word that can't be shown for it need not be told again.
   */
  private static BitSet told(Rendition rendition) {
    BitSet told = new BitSet();
    rendition.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .flatMapToInt(finding -> finding.message().codePoints())
        .filter(codePoint -> codePoint > 0x7F)
        .forEach(told::set);
    return told;
  }

  private static List<Finding> describe(
      Rendition.File file, Document document, List<String> expected, List<Integer> missing) {
    List<Finding> findings = new ArrayList<>();
    if (missing.isEmpty()) {
      return findings;
    }
    SourceWords source = SourceWords.of(document);
    int at = 0;
    while (at < missing.size() && findings.size() < MOST_FINDINGS) {
      int end = at + 1;
      while (end < missing.size() && missing.get(end) == missing.get(end - 1) + 1) {
        end++;
      }
      int from = missing.get(at);
      int to = missing.get(end - 1) + 1;
      List<String> lost = expected.subList(from, to);
      boolean many = lost.size() > MOST_QUOTED;
      String quoted = String.join(" ", many ? lost.subList(0, MOST_QUOTED) : lost);
      findings.add(
          Finding.error(
              "TF-LOSS-001",
              source.at(from),
              lost.size()
                  + (lost.size() == 1 ? " word is" : " words are")
                  + " missing from the "
                  + file.suffix()
                  + " file: \u201c"
                  + quoted
                  + (many ? " \u2026" : "")
                  + "\u201d.",
              "Look in the theme for what hides it; if nothing does, report it."));
      at = end;
    }
    return findings;
  }
}
