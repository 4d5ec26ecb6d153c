package org.trifold.edition.newsletter.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.jsoup.parser.Parser;
import org.trifold.AnyInput;
import org.trifold.Fuzz;

/** What holds of any words that a merge tag falls back on, in the dialect of each service. */
@Fuzz
class RandomTagsTest {
  private static final List<String> WORDS =
      List.of(
          "there",
          " ",
          "O'Brien",
          "\"friend\"",
          "'",
          "\"",
          "\\",
          "|",
          "*",
          "*|",
          "|*",
          "%",
          "%%",
          "%%=",
          "{{",
          "}}",
          "{%",
          "[",
          "]",
          ",",
          "=",
          "default:",
          "END:IF",
          "{{/if}}",
          "<b>",
          "&amp;",
          "&",
          "é",
          "\u0645\u0631\u062d\u0628\u0627",
          ")",
          "(",
          ";");

  /** What a service's own reader takes for the words: all between what opens and ends them. */
  private static String read(Dialect dialect, String tag) {
    return switch (dialect) {
      case BLOCKS -> between(tag, "*|ELSE:|*", "*|", words -> words);
      case DJANGO, BREVO -> quoted(tag, tag.indexOf("|default:") + "|default:".length());
      case HUBL -> quoted(tag, tag.indexOf(", ") + 2);
      case AMPSCRIPT -> ampscript(tag);
      case BRACKETS -> between(tag, ",fallback=", "]", words -> words);
      case HANDLEBARS ->
          tag.startsWith("{{insert")
              ? between(tag, "\"default=", "\"", words -> words)
              : between(tag, "{{else}}", "{{", words -> words);
      case PERCENT -> "";
    };
  }

  private static String between(String tag, String from, String to, UnaryOperator<String> then) {
    int start = tag.indexOf(from) + from.length();
    return then.apply(tag.substring(start, tag.indexOf(to, start)));
  }

  private static String quoted(String tag, int at) {
    return tag.substring(at + 1, tag.indexOf(tag.charAt(at), at + 1));
  }

  /** Up to the first quote that is not doubled. */
  private static String ampscript(String tag) {
    StringBuilder words = new StringBuilder();
    for (int i = tag.indexOf(", \"") + 3; ; i++) {
      if (tag.charAt(i) == '"' && tag.charAt(++i) != '"') {
        return words.toString();
      }
      words.append(tag.charAt(i));
    }
  }

  @Provide
  Arbitrary<String> words() {
    return AnyInput.text(WORDS).map(words -> words.replaceAll("\\p{Cc}", " ").strip());
  }

  @StatisticsReport(StatisticsReportMode.OFF)
  @Property
  void theServiceReadsTheWordsThatTheAuthorWroteOrTheyAreRefused(@ForAll("words") String words) {
    for (Dialect dialect : Dialect.values()) {
      if (dialect.fallsBack()) {
        boolean written = !words.isEmpty() && dialect.refused(words).isEmpty();
        Statistics.label(dialect + " writes")
            .collect(written)
            .coverage(c -> c.check(true).percentage(share -> share > 1));
        if (written) {
          check(dialect, words);
        }
      }
    }
  }

  private static void check(Dialect dialect, String words) {
    String text = dialect.tag("FIELD", Dialect.Fallback.inText(words));
    assertEquals(words, read(dialect, text), text);
    Dialect.Fallback html = Dialect.Fallback.inHtml(words);
    String tag = dialect.tag("FIELD", html);
    assertEquals(html.written(), read(dialect, tag), tag);
    assertEquals(words, Parser.unescapeEntities(html.written(), false), words);
    assertFalse(html.written().contains("<"), words);
    if (words.length() < 100) {
      assertTrue(String.join("", dialect.form().in(text)).contains("FIELD"), text);
    }
  }
}
