package org.trifold.transform;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes the quotation marks of {@code <q>} as text, as its language has them (CLDR, delimiters):
 * no renderer of the three knows more than the English ones. Marks that an author types stay.
 */
final class Quotations implements Transform {
  @Override
  public Document apply(Document document) {
    for (Element quote : document.body().select("q")) {
      Element holder = quote.closest("[lang]");
      LocaleData data = LocaleData.getInstance(locale(holder == null ? "" : holder.attr("lang")));
      boolean inner = quote.parents().stream().anyMatch(e -> e.hasClass("quotation"));
      quote.prependText(
          data.getDelimiter(inner ? LocaleData.ALT_QUOTATION_START : LocaleData.QUOTATION_START));
      quote.appendText(
          data.getDelimiter(inner ? LocaleData.ALT_QUOTATION_END : LocaleData.QUOTATION_END));
      quote.tagName("span").addClass("quotation");
    }
    return document;
  }

  /** Of a language that CLDR has no marks for ICU takes the machine's: English ones instead. */
  private static ULocale locale(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    boolean known =
        Arrays.stream(ULocale.getAvailableLocales())
            .anyMatch(available -> available.getLanguage().equals(locale.getLanguage()));
    return known && !locale.getLanguage().isEmpty() ? locale : ULocale.ENGLISH;
  }
}
