package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.check.text.TextSection;
import org.trifold.check.text.Word;
import org.trifold.check.words.PhraseTree;
import org.trifold.check.words.WordFile;

/**
 * A second article glued to the first: it introduces itself again, says again what its subject is,
 * or concludes again. Not in books, whose chapters each may.
 */
public final class SecondArticle implements Rule {
  private static final String INTRODUCTION = "intro";
  private static final int NEAR = 2;
  private static final int FRAME = 3;

  private final Frames frames = new Frames();
  private final Definitions definitions = new Definitions();
  private final PhraseTree<String> conclusions = WordFile.of("en/wording/conclusions").phrases();

  /** For {@link java.util.ServiceLoader}. */
  public SecondArticle() {}

  private record Seen(TextSection section, Block block, Span span) {}

  @Override
  public String id() {
    return "TF-EDIT-041";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    Element root = subject.text().document().selectFirst("html");
    if (root != null && root.attr("data-doctype").equals("book")) {
      return List.of();
    }
    Elsewhere elsewhere = new Elsewhere(subject);
    List<Remark> remarks = new ArrayList<>();
    List<Seen> introductions = new ArrayList<>();
    List<Seen> endings = new ArrayList<>();
    Map<String, List<Seen>> defined = new HashMap<>();
    for (TextSection section : subject.text().sections()) {
      ending(section).ifPresent(seen -> met(seen, endings, "conclusion", elsewhere, remarks));
      for (Block block : section.blocks()) {
        if (block.kind() == BlockKind.PARAGRAPH && !block.isQuoted()) {
          for (Sentence sentence : block.sentences()) {
            opening(sentence, section, introductions, endings, elsewhere, remarks);
          }
          definition(section, block, defined, elsewhere, remarks);
        }
      }
    }
    return remarks;
  }

  private Optional<Seen> ending(TextSection section) {
    return section
        .heading()
        .filter(heading -> section.level() == 1 && heading.isIn("en"))
        .filter(heading -> conclusions.isAll(heading.words()))
        .map(heading -> new Seen(section, heading, new Span(0, heading.text().length())));
  }

  private void opening(
      Sentence sentence,
      TextSection section,
      List<Seen> introductions,
      List<Seen> endings,
      Elsewhere elsewhere,
      List<Remark> remarks) {
    Seen seen = new Seen(section, sentence.block(), sentence.span());
    if (frames.opening(sentence).filter(o -> isIntroduction(o, sentence)).isPresent()) {
      met(seen, introductions, "introduction", elsewhere, remarks);
    } else if (concludes(sentence)) {
      met(seen, endings, "conclusion", elsewhere, remarks);
    }
  }

  /** "In this article, I also …" goes on with the first. */
  private static boolean isIntroduction(Frames.Opening opening, Sentence sentence) {
    return opening.frame().group().name().equals(INTRODUCTION)
        && sentence.words().stream()
            .skip(opening.words().size())
            .limit(FRAME)
            .noneMatch(word -> word.folded().equals("also"));
  }

  /** "In conclusion, …" at a paragraph's start. */
  private boolean concludes(Sentence sentence) {
    if (sentence.span().start() > 0 || !sentence.block().isIn("en")) {
      return false;
    }
    List<Word> words = sentence.words();
    return conclusions
        .longest(words, 0)
        .map(found -> words.get(found.words() - 1).span().end())
        .filter(end -> sentence.block().text().startsWith(",", end))
        .isPresent();
  }

  /** One of its kind again: not beside the other, where both are one. */
  private static void met(
      Seen now, List<Seen> before, String what, Elsewhere elsewhere, List<Remark> remarks) {
    boolean ending = what.equals("conclusion");
    Optional<Seen> first =
        before.stream().filter(seen -> seen.block.mayMeet(now.block)).findFirst();
    boolean same =
        before.stream()
            .anyMatch(
                seen ->
                    seen.block == now.block
                        || isBeside(seen, now)
                        || (ending && isWithin(now.section, seen.section))
                        || seen.block.where().equals(now.block.where()));
    if (first.isPresent() && !same) {
      remarks.add(
          Remark.of(
              now.block,
              now.span,
              "This is a second "
                  + what
                  + ": the first is in "
                  + elsewhere.named(now.block, first.get().block, first.get().span)
                  + ".",
              "See whether two texts were joined, and make one of them."));
    }
    before.add(now);
  }

  /** Neighbours that both say "In this article" are one introduction, if not a good one. */
  private static boolean isBeside(Seen one, Seen other) {
    return one.section.index() == other.section.index()
        && other.block.index() - one.block.index() <= NEAR
        && start(one).equals(start(other));
  }

  private static List<String> start(Seen seen) {
    return seen.block.words().stream()
        .filter(word -> word.span().start() >= seen.span.start())
        .limit(FRAME)
        .map(Word::folded)
        .toList();
  }

  private static boolean isWithin(TextSection one, TextSection other) {
    return one.index() == other.index() || (one.parent() == other.index() && other.index() > 0);
  }

  private void definition(
      TextSection section,
      Block block,
      Map<String, List<Seen>> defined,
      Elsewhere elsewhere,
      List<Remark> remarks) {
    if (block.element().closest("dd, li, td") != null) {
      return;
    }
    Optional<Definitions.Definition> definition = definitions.opening(block);
    if (definition.isEmpty()) {
      return;
    }
    Seen now = new Seen(section, block, block.sentences().get(0).span());
    List<Seen> before = defined.computeIfAbsent(definition.get().term(), t -> new ArrayList<>());
    Optional<Seen> first =
        before.stream()
            .filter(s -> s.section.index() != section.index() && s.block.mayMeet(block))
            .filter(s -> !s.block.where().equals(block.where()))
            .filter(s -> definitions.areAlike(s.block, block))
            .findFirst();
    first.ifPresent(
        seen ->
            remarks.add(
                Remark.of(
                    block,
                    now.span,
                    "What \""
                        + definition.get().written()
                        + "\" is was said in "
                        + elsewhere.named(block, seen.block, seen.span)
                        + " already.",
                    "See whether a second text was joined to the first, and explain it once.")));
    before.add(now);
  }
}
