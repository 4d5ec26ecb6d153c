package org.trifold.check.marketing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.Link;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.check.words.ByLanguage;

/** A text asks its reader to do too many different things. */
public final class TooManyCalls implements Rule {
  private static final String MOST = "most-calls";

  /** "Book now!" has no link, but is a call. */
  private static final int SHORT = 5;

  private final ByLanguage<Set<String>> calls = ByLanguage.entries("calls");

  /** A call, and where it is made. */
  private record Call(Block block, Span span) {}

  /** For {@link java.util.ServiceLoader}. */
  public TooManyCalls() {}

  @Override
  public String id() {
    return "TF-EDIT-141";
  }

  @Override
  public List<Limit> limits() {
    return List.of(new Limit(MOST, 3, "Different things that a text may ask for."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    Map<String, Call> calls = new LinkedHashMap<>();
    for (Block block : subject.text().blocks()) {
      if (!block.isQuoted()) {
        collect(block, calls);
      }
    }
    int most = limits.whole(MOST);
    if (calls.size() <= most) {
      return List.of();
    }
    Call first = new ArrayList<>(calls.values()).get(most);
    return List.of(
        Remark.of(
            first.block(),
            first.span(),
            "The text asks for "
                + calls.size()
                + " different things; this is number "
                + (most + 1)
                + ".",
            "Choose one thing that the reader is to do, and make the rest plain links."));
  }

  private void collect(Block block, Map<String, Call> found) {
    for (Link link : block.links()) {
      String words = folded(block.text().substring(link.span().start(), link.span().end()));
      if (isCall(block, words) || block.element().closest(".button") != null) {
        found.putIfAbsent(target(link.address()), new Call(block, link.span()));
      }
    }
    for (Sentence sentence : block.sentences()) {
      String text = sentence.text();
      boolean linked = block.links().stream().anyMatch(link -> link.span().meets(sentence.span()));
      if (!linked
          && text.endsWith("!")
          && sentence.words().size() <= SHORT
          && isCall(block, folded(text))) {
        found.putIfAbsent(folded(text), new Call(block, sentence.span()));
      }
    }
  }

  private boolean isCall(Block block, String words) {
    return calls.in(block.language()).stream()
        .anyMatch(call -> words.equals(call) || words.startsWith(call + " "));
  }

  /** The same page, however its visitors are counted. */
  private static String target(String address) {
    return address.toLowerCase(Locale.ROOT).replaceFirst("[?].*$", "").replaceFirst("/$", "");
  }

  private static String folded(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$", "");
  }
}
