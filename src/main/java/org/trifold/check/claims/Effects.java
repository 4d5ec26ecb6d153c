package org.trifold.check.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trifold.check.text.Span;
import org.trifold.check.words.Stems;

/** Recognises what only a source can show: effects, shares, proofs. Immutable. */
final class Effects {
  private static final int REACH = 6;
  private static final int PEOPLE_REACH = 3;

  private final Lexicon words;
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> affected = new HashSet<>();
  private final Set<String> change = new HashSet<>();
  private final Stems stems = new Stems(Map.of());

  /**
   * A claim.
   *
   * @param span its words
   * @param numeric whether it says how many or how much
   * @param key the same for what claims the same
   */
  record Claim(Span span, boolean numeric, String key) {}

  Effects(Lexicon words) {
    this.words = words;
    words.set("effect").forEach(word -> verbs.add(stems.of(word)));
    words.set("affected").stream()
        .filter(word -> word.indexOf(' ') < 0)
        .forEach(word -> affected.add(stems.of(word)));
    words.set("change").forEach(word -> change.add(stems.of(word)));
  }

  /** The first claim of a sentence. */
  Optional<Claim> claim(Said said) {
    List<Token> tokens = said.tokens();
    if (words.within("unclaimed", tokens)) {
      return Optional.empty();
    }
    boolean counts = countsPeople(tokens);
    for (int at = 0; at < tokens.size(); at++) {
      int share = Math.max(counts ? share(said, at) : 0, gain(tokens, at));
      if (share > 0) {
        return Optional.of(new Claim(said.span(at, at + share), true, said.sentence().text()));
      }
    }
    for (int at = 0; at < tokens.size(); at++) {
      int size = effect(said, at);
      if (size > 0) {
        boolean verb = size > 1 && verbs.contains(tokens.get(at).stem());
        String key =
            verb
                ? tokens.get(at).stem() + " " + tokens.get(at + size - 1).stem()
                : said.sentence().text();
        boolean numeric = words.has("multiply", tokens.get(at).word());
        return Optional.of(new Claim(said.span(at, at + size), numeric, key));
      }
    }
    return Optional.empty();
  }

  /** "80% of the patients", "by 40 percent", "nine out of ten dentists". */
  private int share(Said said, int at) {
    List<Token> tokens = said.tokens();
    int multiple = words.at("multiple", tokens, at);
    int end = multiple > 0 ? at + multiple : percentage(said, at);
    if (end > 0 && end < tokens.size() && tokens.get(end).word().equals("off")) {
      return 0;
    }
    if (end == 0 && at + 3 < tokens.size()) {
      boolean of =
          isAmount(tokens.get(at))
              && isAmount(tokens.get(at + 3))
              && tokens.get(at + 1).word().equals("out")
              && tokens.get(at + 2).word().equals("of");
      end = of && (!tokens.get(at).isNumber() || countsBehind(tokens, at + 4)) ? at + 4 : 0;
    }
    end = end == 0 ? portion(tokens, at) : end;
    return end == 0 || isPace(tokens, at, end) ? 0 : end - at;
  }

  /** "One in ten babies", "a third of all adults": where it ends, or 0. */
  private int portion(List<Token> tokens, int at) {
    int end = 0;
    if (at + 3 < tokens.size() && isAmount(tokens.get(at)) && isAmount(tokens.get(at + 2))) {
      end = tokens.get(at + 1).word().equals("in") ? at + 3 : 0;
    } else if (at + 2 < tokens.size() && words.has("fraction", tokens.get(at).word())) {
      end = tokens.get(at + 1).word().equals("of") ? at + 2 : 0;
    }
    boolean people =
        end > 0
            && tokens.subList(end, Math.min(tokens.size(), end + PEOPLE_REACH)).stream()
                .anyMatch(token -> words.has("people", token.word()));
    return people ? end : 0;
  }

  /** "Pain of no more than 3 out of 10" is a mark on a scale, "3 out of 10 people" a share. */
  private boolean countsBehind(List<Token> tokens, int from) {
    return tokens.subList(from, Math.min(tokens.size(), from + REACH)).stream()
        .anyMatch(token -> words.has("people", token.word()) || words.has("have", token.word()));
  }

  /** "Add no more than 10 percent per week": what to do, and how fast. */
  private boolean isPace(List<Token> tokens, int at, int end) {
    int per = end < tokens.size() && tokens.get(end).word().equals("more") ? end + 1 : end;
    return per + 1 < tokens.size()
        && words.has("pace", tokens.get(per).word())
        && words.has("period", tokens.get(per + 1).word())
        && words.within("limit", tokens.subList(Math.max(0, at - REACH), at));
  }

  private boolean isAmount(Token token) {
    return token.isNumber() || token.word().equals("one") || words.has("number", token.word());
  }

  /** Whether a share in it is one of people, or of what has become more or less. */
  private boolean countsPeople(List<Token> tokens) {
    String first = tokens.get(0).stem();
    return !verbs.contains(first)
        && !change.contains(first)
        && tokens.stream()
            .anyMatch(token -> words.has("people", token.word()) || change.contains(token.stem()))
        && !words.within("amount", tokens);
  }

  /** "Eight shades lighter", "three times faster". */
  private int gain(List<Token> tokens, int at) {
    boolean number = tokens.get(at).isNumber() || words.has("number", tokens.get(at).word());
    if (!number || at + 2 >= tokens.size()) {
      return 0;
    }
    boolean becomes =
        tokens.subList(Math.max(0, at - REACH), at).stream()
            .anyMatch(token -> words.has("become", token.word()));
    boolean ordered = words.has("ordered", tokens.get(0).word());
    return becomes && !ordered && words.has("comparative", tokens.get(at + 2).word()) ? 3 : 0;
  }

  private static int percentage(Said said, int at) {
    List<Token> tokens = said.tokens();
    if (!tokens.get(at).isNumber()) {
      return 0;
    }
    if (said.behind(at).strip().startsWith("%")) {
      return at + 1;
    }
    if (at + 1 == tokens.size()) {
      return 0;
    }
    String next = tokens.get(at + 1).word();
    boolean two = next.equals("per") && at + 2 < tokens.size();
    return next.equals("percent")
        ? at + 2
        : two && tokens.get(at + 2).word().equals("cent") ? at + 3 : 0;
  }

  private int effect(Said said, int at) {
    List<Token> tokens = said.tokens();
    int proof = words.at("proof", tokens, at);
    if (proof > 0) {
      return isDoubted(tokens, at) ? 0 : proof;
    }
    int lasting = words.at("lasting", tokens, at);
    if (lasting > 0) {
      return isDoubted(tokens, at) ? 0 : lasting;
    }
    int most = words.at("proportion", tokens, at);
    if (most > 0) {
      int reach = Math.min(tokens.size(), at + most + 4);
      return words.within("have", tokens.subList(at + most, reach)) ? most : 0;
    }
    return verbs.contains(tokens.get(at).stem()) ? onSomething(said, at) : 0;
  }

  /** A verb of effect and, a few words on, what it has an effect on. */
  private int onSomething(Said said, int at) {
    List<Token> tokens = said.tokens();
    boolean told = at == 0 || isDoubted(tokens, at) || tokens.get(0).word().equals("to");
    String last = at == 0 ? "" : tokens.get(at - 1).word();
    String word = tokens.get(at).word();
    boolean verb =
        !word.endsWith("ed")
            && !last.equals("the")
            && !last.equals("a")
            && !last.equals("your")
            && !last.equals("and")
            && !last.equals("of");
    boolean listed = at > 0 && said.behind(at - 1).contains(",");
    String next = at + 1 < tokens.size() ? tokens.get(at + 1).word() : "";
    // "The balance of bacteria", "a burning pain".
    boolean noun = next.equals("of") || word.endsWith("ing") && !words.has("by doing", last);
    if (told || listed || noun || !verb || isOwn(tokens, at) || isPurpose(tokens, at)) {
      return 0;
    }
    for (int i = at + 1; i < Math.min(tokens.size(), at + 1 + REACH); i++) {
      if (said.behind(i - 1).contains(",") || said.behind(i - 1).contains(";")) {
        return 0;
      }
      if (words.has("beside", tokens.get(i).word())) {
        return 0;
      }
      int size = words.at("affected", tokens, i);
      if (size > 0 || affected.contains(tokens.get(i).stem())) {
        return i + Math.max(1, size) - at;
      }
    }
    return 0;
  }

  /** "Buy tablets to ease pain", "you can relieve it by": what one does it for, and advice. */
  private boolean isPurpose(List<Token> tokens, int at) {
    int first = at;
    while (first > 0 && words.has("helping", tokens.get(first - 1).word())) {
      first--;
    }
    if (first == 0) {
      return false;
    }
    String before = tokens.get(first - 1).word();
    boolean purpose =
        before.equals("to") && (first == 1 || !words.has("leads to", tokens.get(first - 2).word()));
    return before.equals("you") || purpose;
  }

  /** "Your body starts to burn fat": nothing else has that effect. */
  private boolean isOwn(List<Token> tokens, int at) {
    for (int i = Math.max(1, at - REACH); i < at; i++) {
      String before = tokens.get(i - 1).word();
      if (words.at("organ", tokens, i) > 0 && (before.equals("your") || before.equals("the"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isDoubted(List<Token> tokens, int at) {
    List<Token> before = tokens.subList(Math.max(0, at - REACH), at);
    return words.within("doubted", before) || words.has("ordered", tokens.get(0).word());
  }
}
