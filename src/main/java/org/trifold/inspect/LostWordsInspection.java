package org.trifold.inspect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.model.Finding;
import org.trifold.model.Rendition;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;

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
    Document document = Prepared.of(job).document();
    List<String> expected = LostWords.words(document);
    BitSet told = told(rendition);
    for (Rendition.File file : rendition.files()) {
      RenditionText.of(file)
          .ifPresent(
              text -> {
                List<Integer> missing =
                    new ArrayList<>(LostWords.missingAt(expected, LostWords.words(text)));
                missing.removeIf(i -> expected.get(i).codePoints().anyMatch(told::get));
                findings.addAll(describe(file, document, expected, missing));
              });
    }
    return List.copyOf(findings);
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
              place(document, expected, from),
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

  /** The smallest block that holds the word, with as many neighbours as one block has. */
  private static SourceLocation place(Document document, List<String> expected, int index) {
    int before = Math.max(0, index - 1);
    int after = Math.min(expected.size(), index + 2);
    List<Element> blocks = document.select("[" + SourceLocation.LINE_ATTRIBUTE + "]");
    for (List<String> near :
        List.of(
            expected.subList(before, after),
            expected.subList(index, after),
            expected.subList(before, index + 1),
            expected.subList(index, index + 1))) {
      String wanted = String.join("", near);
      Optional<SourceLocation> place =
          blocks.stream()
              .filter(e -> String.join("", LostWords.words(e.text())).contains(wanted))
              .min(Comparator.comparingInt((Element e) -> e.text().length()))
              .map(SourceLocation::of);
      if (place.isPresent()) {
        return place.get();
      }
    }
    return SourceLocation.of(document.body());
  }
}
