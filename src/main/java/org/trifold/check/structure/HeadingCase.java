package org.trifold.check.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.Text;
import org.trifold.check.text.TextSection;

/**
 * Some headings of a level Are Written Like This and others like this. Which is right, the majority
 * says; each level may have its own. English only: other languages have one way.
 */
public final class HeadingCase implements Rule {
  private static final String LEAST = "least-headings";

  /** More headings than this are not named one by one where a third of the level would be. */
  private static final int FEW = 3;

  /** For {@link java.util.ServiceLoader}. */
  public HeadingCase() {}

  @Override
  public String id() {
    return "TF-EDIT-013";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        new Limit(LEAST, 3, "Headings of one way that a level must have before one is odd."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    HeadingStyle style = HeadingStyle.of(subject.text());
    Map<Integer, List<Block>> titles = new TreeMap<>();
    Map<Integer, List<Block>> sentences = new TreeMap<>();
    for (TextSection section : subject.text().sections()) {
      section
          .heading()
          .filter(heading -> heading.isIn("en"))
          .ifPresent(
              heading -> {
                switch (style.of(heading)) {
                  case TITLE -> add(titles, section.level(), heading);
                  case SENTENCE -> add(sentences, section.level(), heading);
                  case EITHER -> {}
                }
              });
    }
    List<Remark> remarks = new ArrayList<>();
    titles.forEach(
        (level, capital) -> {
          List<Block> small = sentences.getOrDefault(level, List.of());
          boolean odd = small.size() > capital.size();
          List<Block> most = odd ? small : capital;
          List<Block> few = odd ? capital : small;
          if (most.size() >= limits.whole(LEAST) && !few.isEmpty()) {
            tell(most, few, odd, remarks);
          }
        });
    smallStarts(subject.text(), style, limits.whole(LEAST), remarks);
    return List.copyOf(remarks);
  }

  /** Both ways start with a capital; where most headings do, a small letter is a slip. */
  private static void smallStarts(Text text, HeadingStyle style, int least, List<Remark> remarks) {
    List<Block> headings =
        text.sections().stream()
            .flatMap(section -> section.heading().stream())
            .filter(heading -> heading.isIn("en"))
            .toList();
    List<Block> small = headings.stream().filter(style::startsSmall).toList();
    long capital = headings.stream().filter(HeadingStyle::startsWithCapital).count();
    if (capital < least || small.size() * FEW > capital) {
      return;
    }
    for (Block heading : small) {
      remarks.add(
          Remark.of(
              heading,
              "This heading starts with a small letter; "
                  + capital
                  + " others start with a capital.",
              "Write all headings one way."));
    }
  }

  private static void add(Map<Integer, List<Block>> byLevel, int level, Block heading) {
    byLevel.computeIfAbsent(level, l -> new ArrayList<>()).add(heading);
  }

  private static void tell(
      List<Block> most, List<Block> few, boolean capital, List<Remark> remarks) {
    boolean torn = few.size() > FEW && few.size() * 2 > most.size();
    String example = "“" + most.get(0).text() + "”";
    for (Block heading : torn ? few.subList(0, 1) : few) {
      String rest = torn ? " and " + (few.size() - 1) + " more" : "";
      remarks.add(
          Remark.of(
              heading,
              "This heading"
                  + rest
                  + (capital ? " has capitals like a title; " : " has no capitals like a title; ")
                  + most.size()
                  + " others of its level are written like "
                  + example
                  + ".",
              "Write all headings of a level one way."));
    }
  }
}
