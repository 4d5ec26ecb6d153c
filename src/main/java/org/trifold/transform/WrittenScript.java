package org.trifold.transform;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/**
 * Holds the language of the whole against the letters that most of the text is written in: an
 * Arabic book whose header forgets the language would be read aloud as English, from left to right.
 * Without state.
 */
final class WrittenScript {
  /** Fewer letters are an example or a title page, not a text of that language. */
  private static final int ENOUGH = 300;

  private WrittenScript() {}

  /** What contradicts; empty where the text may well be of this language. */
  static Optional<Finding> contradiction(Document document, ULocale language) {
    int[] expected = UScript.getCode(language);
    if (expected == null) {
      return Optional.empty();
    }
    Map<Integer, Long> letters = letters(document.body());
    long all = letters.values().stream().mapToLong(n -> n).sum();
    return letters.entrySet().stream()
        // Names, code and loanwords are in Latin letters everywhere.
        .filter(script -> script.getKey() != UScript.LATIN && all >= ENOUGH)
        .filter(script -> script.getValue() * 2 > all)
        .filter(script -> Arrays.stream(expected).noneMatch(code -> code == script.getKey()))
        .findFirst()
        .map(script -> finding(document, language, script.getKey()));
  }

  private static Finding finding(Document document, ULocale language, int script) {
    ULocale likely = ULocale.addLikelySubtags(new ULocale("und_" + UScript.getShortName(script)));
    return Finding.warning(
        "TF-LANG-002",
        SourceLocation.of(document.body()),
        "Most of the text is in the script "
            + UScript.getName(script)
            + ", but its language is \""
            + language.toLanguageTag()
            + "\".",
        "Name the language in the header, such as :lang: " + likely.getLanguage() + ".");
  }

  /** Letters by ICU's code of their script, without code and what has a language of its own. */
  private static Map<Integer, Long> letters(Element body) {
    Element text = body.clone();
    text.select("[lang], pre, code").remove();
    return text.text()
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(UScript::getScript)
        .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
  }
}
