package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Span;
import org.trifold.check.words.Stems;

/** A text promises more than anybody can keep: "without the risk", "completely safe". */
public final class AbsoluteClaims implements Rule {
  /** So many words before a promise may take it back. */
  private static final int REACH = 7;

  private final Lexicon words = Lexicon.english("promises");
  private final Lexicon effects = Lexicon.english("effects");
  private final Stems stems = new Stems(Map.of());

  /** For {@link java.util.ServiceLoader}. */
  public AbsoluteClaims() {}

  @Override
  public String id() {
    return "TF-EDIT-061";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    for (Said said : Said.of(subject.text(), stems)) {
      promise(said)
          .ifPresent(
              span ->
                  remarks.add(
                      Remark.of(
                          said.sentence().block(),
                          span,
                          "“"
                              + said.sentence().block().text().substring(span.start(), span.end())
                              + "” promises what nobody can keep without exception.",
                          "Say how often, how much or for whom, or what is usual.")));
    }
    return List.copyOf(remarks);
  }

  private Optional<Span> promise(Said said) {
    List<Token> tokens = said.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      int size = isGuaranteed(said, at) ? 1 : size(tokens, at);
      if (size > 0 && !isTakenBack(said, at)) {
        return Optional.of(said.span(at, at + size));
      }
    }
    return Optional.empty();
  }

  /** "Back at work tomorrow, guaranteed": what was said before is promised. */
  private static boolean isGuaranteed(Said said, int at) {
    boolean apart = at > 1 && said.behind(at - 1).strip().matches("[,–—-]");
    return apart
        && said.tokens().get(at).word().equals("guaranteed")
        && said.behind(at).strip().matches("[,.!–—].*");
  }

  private int size(List<Token> tokens, int at) {
    int alone = words.at("promise", tokens, at);
    if (alone > 0) {
      return alone;
    }
    int gone = words.at("gone", tokens, at);
    if (gone > 0 && effects.within("affected", tokens.subList(0, at))) {
      return gone;
    }
    int pair =
        Math.max(pair(tokens, at, "completely", "good"), pair(tokens, at, "always", "works"));
    pair = Math.max(pair, acts(tokens, at));
    return Math.max(
        pair, Math.max(pair(tokens, at, "never", "fails"), pair(tokens, at, "best", "remedy")));
  }

  private int pair(List<Token> tokens, int at, String first, String second) {
    int size = words.at(first, tokens, at);
    // "Is never lost", "will always be safe".
    int next = at + size;
    if (size > 0 && next < tokens.size() && tokens.get(next).word().equals("be")) {
      next++;
    }
    int more = size > 0 && next < tokens.size() ? words.at(second, tokens, next) : 0;
    return more > 0 ? next + more - at : 0;
  }

  /** "Always stops clots", "stops the pain completely". */
  private int acts(List<Token> tokens, int at) {
    int always = Math.max(words.at("always", tokens, at), words.at("completely", tokens, at));
    int verb = at + always;
    if (verb + 1 >= tokens.size() || words.at("acts", tokens, verb) == 0) {
      return 0;
    }
    if (words.has("place", tokens.get(verb + 1).word())) {
      return 0;
    }
    if (always > 0) {
      return always + 1;
    }
    for (int end = verb + 2; end < Math.min(tokens.size(), verb + REACH); end++) {
      int through = words.at("through", tokens, end);
      if (through > 0) {
        return at == 0 ? 0 : end + through - at;
      }
    }
    return 0;
  }

  private static List<Token> rest(List<Token> tokens, int at) {
    return tokens.subList(at, Math.min(tokens.size(), at + REACH));
  }

  private static String last(List<Token> tokens) {
    return tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).word();
  }

  private boolean isTakenBack(Said said, int at) {
    List<Token> tokens = said.tokens();
    boolean given = tokens.get(at).word().startsWith("guarantee");
    if (at > 0 && !given && (words.has("order", tokens.get(0).word()) || isAim(tokens, at))) {
      return true;
    }
    List<Token> before = tokens.subList(Math.max(0, at - REACH), at);
    boolean best = words.at("best", tokens, at) > 0 || tokens.get(at).word().equals("best");
    boolean advised = words.within("advised", before) || words.within("yours", rest(tokens, at));
    boolean with = tokens.get(at).word().equals("no") && last(before).equals("with");
    if (best && advised || with) {
      return true;
    }
    // What a study is said to show is asked for its source, by another rule.
    return words.within("denied", before)
        || effects.within("proof", before)
        || words.within("should", before)
        || at == 0 && words.has("order", tokens.get(0).word());
  }

  /** "For the best results, …". */
  private static boolean isAim(List<Token> tokens, int at) {
    String last = tokens.get(at - 1).word();
    return last.equals("for") || last.equals("get") || last.equals("as");
  }
}
