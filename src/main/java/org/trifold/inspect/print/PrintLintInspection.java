package org.trifold.inspect.print;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.gate.Gate;
import org.trifold.inspect.Inspection;
import org.trifold.inspect.LostWords;
import org.trifold.inspect.PdfClaims;
import org.trifold.inspect.SourceWords;
import org.trifold.model.Content;
import org.trifold.model.Finding;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;

/**
 * Looks at each finished page as a printer, a copier and a reader would. Runs in every rendering.
 *
 * <p>Errors are what a file promises and does not keep, and words that nobody can read: type below
 * 18 pt in large print, text cut off, text in nearly the colour of its ground. Warnings are what a
 * reader stumbles over and the author or the theme can mend. What only a designer sees is for
 * information.
 */
public final class PrintLintInspection implements Inspection {
  private static final List<Check> CHECKS =
      List.of(
          new TypeSize(),
          new Pale(),
          new Measure(),
          new OneSheet(),
          new PageBreaks(),
          new SplitRows(),
          new EmptyPages(),
          new OffPaper(),
          new CoarsePictures());

  private static final String STYLE = "handout.style";
  private static final String BOOK = "print-book";

  /** More findings of a rule say nothing new. */
  private static final int MOST_OF_A_RULE = 10;

  /** Words that make a place unmistakable; fewer are tried where a layout has changed them. */
  private static final int[] WORDS_TO_FIND = {12, 6, 3, 1};

  private static final int FEWEST_LETTERS = 4;

  @Override
  public String name() {
    return "print-lint";
  }

  @Override
  public boolean always() {
    return true;
  }

  @Override
  public List<Finding> inspect(Job job, Rendition rendition) {
    List<Finding> findings = new ArrayList<>();
    Map<Content, Source> sources = new EnumMap<>(Content.class);
    String html = job.publication().toHtml();
    boolean needed = html.contains(CallBoxes.ROLE) || DrawnType.mayHave(html);
    boolean book = job.settings().text(STYLE).equals(BOOK);
    for (Rendition.File file : rendition.files()) {
      if (file.mediaType().equals("application/pdf") && !isImposed(file)) {
        Printed printed = Printed.read(file.content());
        Medium medium = Medium.of(file.suffix(), book);
        List<Fault> faults = faults(printed, medium);
        if (needed || !faults.isEmpty()) {
          Source known = sources.computeIfAbsent(file.carries(), c -> Source.of(job, c));
          faults.addAll(CallBoxes.check(printed, known.document()));
          faults.addAll(DrawnType.check(printed, medium, known.document(), known.gate()));
          findings.addAll(findings(file, faults, known, printed.pages().size()));
        }
      }
    }
    return List.copyOf(findings);
  }

  /** Pages that were looked at before they were put side by side; they claim no standard. */
  private static boolean isImposed(Rendition.File file) {
    return !PdfClaims.of(file.content()).any();
  }

  /** What the files were made from. */
  private record Source(Document document, SourceWords words, Gate gate) {
    static Source of(Job job, Content content) {
      Prepared prepared = Prepared.of(job, content);
      return new Source(prepared.document(), SourceWords.of(prepared.document()), prepared.gate());
    }
  }

  private static List<Fault> faults(Printed printed, Medium medium) {
    List<Fault> faults = new ArrayList<>();
    CHECKS.forEach(check -> faults.addAll(check.check(printed, medium)));
    return faults;
  }

  private static List<Finding> findings(
      Rendition.File file, List<Fault> faults, Source source, int pages) {
    Map<String, Integer> counts = new HashMap<>();
    faults.forEach(fault -> counts.merge(fault.rule(), 1, Integer::sum));
    Map<String, Integer> told = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Fault fault : faults) {
      int number = told.merge(fault.rule(), 1, Integer::sum);
      int more = counts.getOrDefault(fault.rule(), 0) - number;
      if (number <= MOST_OF_A_RULE) {
        findings.add(
            new Finding(
                fault.rule(),
                fault.severity(),
                place(fault, source, pages),
                "In the "
                    + file.suffix()
                    + " file, page "
                    + fault.page()
                    + ": "
                    + fault.message()
                    + (number == MOST_OF_A_RULE && more > 0
                        ? " There are " + more + " more like it."
                        : ""),
                fault.hint()));
      }
    }
    return findings;
  }

  /** Whether words are all there are, or more than letters that stand everywhere. */
  private static boolean isTelling(List<String> some, List<String> all) {
    return some.size() == all.size() || String.join("", some).length() >= FEWEST_LETTERS;
  }

  private static SourceLocation place(Fault fault, Source source, int pages) {
    if (!fault.words().isBlank()) {
      for (Element image : source.document().select("img[alt]")) {
        if (image.attr("alt").strip().equals(fault.words().strip())) {
          return SourceLocation.of(image);
        }
      }
      List<String> words = LostWords.words(fault.words());
      double near = (fault.page() - 0.5) / pages;
      for (int count : WORDS_TO_FIND) {
        List<String> start = words.subList(0, Math.min(count, words.size()));
        Optional<SourceLocation> place = source.words().find(start, near);
        if (place.isPresent() && isTelling(start, words)) {
          return place.get();
        }
      }
    }
    return SourceLocation.ofFile(SourceLocation.of(source.document().body()).file());
  }
}
