package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.check.text.Word;
import org.trifold.check.words.ByLanguage;
import org.trifold.check.words.PhraseTree;
import org.trifold.check.words.WordFile;

/** What a page of the web has around its text, and what was scraped with it. */
public final class Boilerplate implements Rule {
  private static final String ANYWHERE = "~ ";
  private static final int MOST_WORDS = 40;
  private static final String HINT = "Take it out.";

  /** "[insert name here]", "XXX-XXXX", "TODO: …": a form that nobody filled in. */
  private static final Pattern UNFILLED =
      Pattern.compile(
          "\\[(?i:(?:please )?(?:insert|fill in)\\b"
              + "|(?:please )?(?:enter|type|add|replace) (?:an?|the|your|here|this|with)\\b"
              + "|your (?:full )?(?:name|clinic|practice|hospital|company|phone|email|address"
              + "|title|text|logo|city|town|website|number|signature)\\b)"
              + "[^\\[\\]]{0,60}\\]"
              + "|\\[(?i:patient|client|customer|first|last|full|clinic|doctor|recipient)(?:['’]s)?"
              + " (?i:name|address|number|phone|e-?mail)\\]"
              + "|(?<![\\w-])\\(?X{2,4}\\)?(?:[-. ]X{2,4}){1,3}(?![\\w-])"
              + "|^(?:TODO|FIXME)\\b:?");

  /** Whole blocks. */
  private final ByLanguage<PhraseTree<String>> blocks =
      ByLanguage.of("wording/boilerplate", PhraseTree.none(), file -> phrases(file, false));

  /** Sentences wherever they stand. */
  private final ByLanguage<PhraseTree<String>> sentences =
      ByLanguage.of("wording/boilerplate", PhraseTree.none(), file -> phrases(file, true));

  /** For {@link java.util.ServiceLoader}. */
  public Boilerplate() {}

  private static PhraseTree<String> phrases(WordFile file, boolean anywhere) {
    PhraseTree.Builder<String> phrases = new PhraseTree.Builder<>();
    for (WordFile.Line line : file.lines()) {
      String text = line.text();
      if (text.startsWith(ANYWHERE) == anywhere) {
        line.addTo(phrases, anywhere ? text.substring(ANYWHERE.length()) : text, text);
      }
    }
    return phrases.build();
  }

  @Override
  public String id() {
    return "TF-EDIT-036";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    for (Block block : subject.text().blocks()) {
      if (isRead(block)) {
        Optional<Remark> whole = whole(block);
        if (whole.isPresent()) {
          remarks.add(whole.get());
        } else {
          sentences(block, remarks);
          unfilled(block, remarks);
          authorBox(block).ifPresent(remarks::add);
        }
      }
    }
    return remarks;
  }

  private static boolean isRead(Block block) {
    return switch (block.kind()) {
      case PARAGRAPH, ITEM, HEADING -> !block.isQuoted() && block.opaque().isEmpty();
      default -> false;
    };
  }

  private Optional<Remark> whole(Block block) {
    // With a full stop it is a sentence of somebody's: "Share this page with your family."
    boolean line =
        block.words().size() <= MOST_WORDS
            && block.sentences().size() == 1
            && (!block.text().endsWith(".") || block.text().endsWith("..."))
            && !isOwnLink(block)
            && (block.words().size() > 1 || block.kind() == BlockKind.PARAGRAPH);
    return line && blocks.in(block.language()).isAll(block.words())
        ? Optional.of(
            Remark.of(
                block,
                "\""
                    + block.sentences().get(0).quoted(50)
                    + "\" belongs to a web page, not to the text.",
                HINT))
        : Optional.empty();
  }

  /** A link or a button that leads somewhere was set by the author: only its words were scraped. */
  private static boolean isOwnLink(Block block) {
    Element link = block.element().selectFirst("a[href]");
    return link != null && link.text().strip().equals(block.text().strip());
  }

  private void sentences(Block block, List<Remark> remarks) {
    for (Sentence sentence : block.sentences()) {
      if (sentences.in(block.language()).isAll(sentence.words())) {
        remarks.add(
            Remark.of(
                sentence,
                "\"" + sentence.quoted(50) + "\" belongs to a web page, not to the text.",
                HINT));
      }
    }
  }

  private static void unfilled(Block block, List<Remark> remarks) {
    Matcher found = UNFILLED.matcher(block.text());
    while (found.find()) {
      remarks.add(
          Remark.of(
              block,
              new Span(found.start(), found.end()),
              "\"" + found.group() + "\" was never filled in.",
              "Write what belongs there, or take it out."));
    }
  }

  /** "Avatar Jane Doe Jane Doe is …": the name under the picture, and the text beside it. */
  private static Optional<Remark> authorBox(Block block) {
    if (block.kind() != BlockKind.PARAGRAPH) {
      return Optional.empty();
    }
    List<Word> words = block.words();
    int from = !words.isEmpty() && words.get(0).text().equals("Avatar") ? 1 : 0;
    for (int length = 2; length <= 3 && from + 2 * length <= words.size(); length++) {
      if (isNameTwice(block, words.subList(from, from + 2 * length))) {
        Span span =
            new Span(words.get(0).span().start(), words.get(from + 2 * length - 1).span().end());
        return Optional.of(
            Remark.of(
                block,
                span,
                "\""
                    + block.text().substring(span.start(), span.end())
                    + "\" is an author box: a name under a picture, and the text beside it.",
                "Keep the name once."));
      }
    }
    return Optional.empty();
  }

  private static boolean isNameTwice(Block block, List<Word> words) {
    int half = words.size() / 2;
    for (int i = 0; i < half; i++) {
      Word word = words.get(i);
      if (!Character.isUpperCase(word.text().codePointAt(0))
          || !word.text().equals(words.get(i + half).text())) {
        return false;
      }
    }
    String text =
        block
            .text()
            .substring(words.get(0).span().start(), words.get(words.size() - 1).span().end());
    boolean different = !words.get(0).text().equals(words.get(1).text());
    return different && text.chars().noneMatch(c -> ",;:!?".indexOf(c) >= 0);
  }
}
