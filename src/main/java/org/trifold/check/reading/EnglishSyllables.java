package org.trifold.check.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trifold.check.words.WordFile;

/**
 * Syllables of English words: groups of vowels, without the e that is not spoken, with the pairs
 * that are spoken as two; and a list of words that go their own way. A hyphen parts a word, as does
 * an apostrophe.
 */
final class EnglishSyllables implements Syllables {
  private static final Pattern GROUP = Pattern.compile("[aeiouy]+");

  /** What is one syllable more than its groups of vowels. */
  private static final List<Pattern> MORE =
      patterns(
          // Pairs that are spoken apart: media, create, science, fluid, studying, employer.
          "ia(?!r(?:s|ly)?$|g[es]*$)",
          "(?<!il|ul)iar(?:s|ly)?$",
          "(?<![tschgxnvl])io",
          "(?<=n)ious|(?<=v)ious|(?<=l)io(?!n)|vio(?!r)",
          "iu",
          "ii",
          "(?<![ctn])ien[tc]|[ie]eth$|iety|iet(?!a)|scien|(?<=[^aeiou])ie(?:r|st|rs)$",
          "creat(?!u)|react|(?<=[mns])eate|rea(?=lity|lis|liz)|[dr]ea$|^area|theat|cereal|linear",
          "eo(?!us$|usly$|n$|ns$|p)|(?<=[nr])eous",
          "eum|eus",
          "(?<![qg])ua(?!d)|dua",
          "uen[tc]|uel|luid|ruin|tuiti|uity|suici",
          "(?<!q)uous",
          "poe[mt]|oe(?=xist)|coop(?=er)|coord|oa(?=ct)",
          "aic|chao|aort",
          "rei[mnt]|deity|theis|^reap(?=p)",
          "[aeiou]ing|(?<![aeiou])yi",
          "(?<=[aeou])y(?=[aeiou])",
          "thms?$|[ai]sms?$");

  /** What all of these have, to ask once for most words. */
  private static final Pattern MORE_OR_LESS =
      Pattern.compile("[aeiouy]{2}|th(?:m|eis)|[ai]sm|(?<=[aeiou])y|ical|^reap");

  /** What is one less. */
  private static final List<Pattern> LESS =
      patterns(
          // The same pairs where they are spoken as one: social, Asian, Christian, initial.
          "[cts]ia[ln](?!ity)|[cst]ia$|tia(?=tiv)|(?<=ic)al(?=ly)");

  /** The e that is silent before what is put to a word: movement, careful, something. */
  private static final Pattern SILENT_BEFORE =
      Pattern.compile(
          "(?<=[aeiouy][^aeiouyl]|[aeiouy]l|[aeiouy][^aeiouy]{2})(?<![^aeiouy]l)e"
              + "(?=(?:ly|ment|ful|less|ness)[a-z]*$)");

  private static final Pattern COMPOUND =
      Pattern.compile(
          "^(some|frame|stake|gide|trade|like|code|mile|awe|else|file|where|there|home|life|line|time|side|make|base|fire|face|use|care|safe|wide|white"
              + "|smoke|nose|horse|house|grape|pine|share|store|phone|plate|note|name|game|gate"
              + "|stone|bone|wire|tape|fore(?=head|arm|cast|m|see|g|finger|tell)|here(?=by|in|with))"
              + "(?!s?$|st$|[rdn]s?$|rous|ty$)(?=[^aeiouy][a-z])");

  /** After a consonant it is spoken: table, handled. */
  private static final Pattern TABLE = Pattern.compile("(?<=[^aeiouylrw])l(?:ed|es|e)$");

  /** Where a vowel is left before it: make, makes, asked; not wanted, changes, need. */
  private static final Pattern SILENT_END =
      Pattern.compile(
          "[a-z]*[aeiouy][a-z]*(?:(?<![aeiouydt])ed|(?<![aeiouysxzcg]|[cs]h)es|(?<![aeiouy])e)"
              + "|[a-z]*[^aeiouy][aiouy]+ed");

  /** What an s makes a syllable of. */
  private static final Pattern HISSING = Pattern.compile("(?:[sxzcg]e|[sc]he)s$");

  private static final Pattern FIRST_Y = Pattern.compile("^y(?=[aeiou])");

  private static final Pattern SILENT_U = Pattern.compile("gu(?=[aei])");

  private static final Pattern EYE = Pattern.compile("^eye|eye(?=s?$)");

  private final Map<String, Integer> exceptions = new HashMap<>();

  EnglishSyllables() {
    for (WordFile.Line line : WordFile.of("en/syllables").lines()) {
      List<String> parts = line.words();
      if (parts.size() != 2 || !parts.get(1).matches("\\d")) {
        throw line.fault("a line here is a word and a count");
      }
      exceptions.put(parts.get(0), Integer.valueOf(parts.get(1)));
    }
  }

  private static List<Pattern> patterns(String... all) {
    return Arrays.stream(all).map(Pattern::compile).toList();
  }

  @Override
  public int in(String word) {
    if (isSpelt(word)) {
      // Each letter is one but W.
      return word.length() + 2 * (int) word.chars().filter(c -> c == 'W').count();
    }
    String folded = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (folded.chars().allMatch(Character::isLetter)) {
      return part(folded);
    }
    // The s of "nurse's" makes a syllable, that of "Ann's" none.
    int count = folded.matches(".*(?:[sxzcg]e?|[cs]h)'s") ? 1 : 0;
    folded = folded.replaceAll("'s?$", "");
    for (String part : folded.split("[^\\p{L}']+")) {
      if (!part.isEmpty()) {
        count += part(part);
      }
    }
    return Math.max(1, count);
  }

  /** Capitals that are read letter by letter: two or three, or more without a vowel. */
  private static boolean isSpelt(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.charAt(1))
        && word.matches("[A-Z]{2,3}|[B-DF-HJ-NP-TV-XZ]{4,6}");
  }

  private int part(String word) {
    Integer known = known(word);
    if (known != null) {
      return known;
    }
    int apostrophe = word.indexOf('\'');
    if (apostrophe > 0) {
      return part(word.substring(0, apostrophe)) + (word.endsWith("n't") ? negated(word) : 0);
    }
    return byRule(word);
  }

  /** The n't of "couldn't" is a syllable; "couldn" has one already by its vowels. */
  private static int negated(String word) {
    return word.matches(".*[dsv]e?n't") ? 1 : 0;
  }

  private @Nullable Integer known(String word) {
    Integer known = exceptions.get(word);
    if (known == null && word.endsWith("s") && word.length() > 3) {
      known = exceptions.get(word.substring(0, word.length() - 1));
      boolean hisses = known != null && HISSING.matcher(word).find();
      return known != null && hisses ? Integer.valueOf(known + 1) : known;
    }
    return known;
  }

  private static int byRule(String word) {
    String text = spoken(word);
    int count = count(GROUP, text);
    if (!MORE_OR_LESS.matcher(text).find()) {
      return Math.max(1, count);
    }
    for (Pattern more : MORE) {
      count += count(more, text);
    }
    for (Pattern less : LESS) {
      count -= count(less, text);
    }
    return Math.max(1, count);
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }

  /** Without what is written and not spoken. */
  private static String spoken(String word) {
    String text = word.replace('é', 'e');
    text = text.startsWith("y") ? FIRST_Y.matcher(text).replaceAll("") : text;
    text = text.replace("qu", "q");
    text = text.contains("gu") ? SILENT_U.matcher(text).replaceAll("g") : text;
    text = text.contains("eye") ? EYE.matcher(text).replaceAll("i") : text;
    text = COMPOUND.matcher(text).replaceAll(m -> without(m.group(1), 1));
    text = SILENT_BEFORE.matcher(text).replaceAll("");
    if (TABLE.matcher(text).find()) {
      return TABLE.matcher(text).replaceAll("el");
    }
    if (SILENT_END.matcher(text).matches()) {
      return without(text, text.endsWith("e") ? 1 : 2);
    }
    return text;
  }

  private static String without(String text, int letters) {
    return text.substring(0, text.length() - letters);
  }
}
