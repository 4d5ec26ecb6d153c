package org.trifold.inspect;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.model.Finding;
import org.trifold.model.Rendition;

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
    for (Rendition.File file : rendition.files()) {
      RenditionText.of(file)
          .ifPresent(
              text -> {
                List<Integer> missing = LostWords.missingAt(expected, LostWords.words(text));
                findings.addAll(describe(file, document, expected, missing));
              });
    }
    return List.copyOf(findings);
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
