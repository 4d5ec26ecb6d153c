package org.trifold.transform;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.config.Nearest;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.MetadataHtml;
import org.trifold.model.SourceLocation;

/**
 * Gives what is written in another language its {@code lang} and direction: a block or phrase of
 * the role {@code lang-fr}, a block with the attribute {@code lang=fr}, a phrase written {@code
 * [lang=fr]#…#}, which the parser takes for a role of that name. Code and formulas run from left to
 * right.
 */
final class Languages implements Transform {
  private static final List<String> ROLES = List.of("lang-", "lang=");
  private static final String LANG = "lang";
  private static final String DIR = "dir";
  private static final String RIGHT_TO_LEFT = "rtl";
  private static final String LEFT_TO_RIGHT = "ltr";

  private static final int LEAST_LIKE = 3;
  private static final List<String> LIKELY =
      List.of("ar", "de", "en", "es", "fr", "he", "ja", "zh-Hans");

  /** Codes of countries that are none of languages, or of another's. */
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "cn", "zh-Hans", "cz", "cs", "dk", "da", "gb", "en-GB", "gr", "el", "jp", "ja", "kr",
          "ko", "ua", "uk", "us", "en-US", "tw", "zh-Hant");

  private final Findings findings;

  Languages(Findings findings) {
    this.findings = findings;
  }

  @Override
  public Document apply(Document document) {
    for (Element element : document.getAllElements()) {
      language(element).ifPresent(written -> mark(document, element, written));
    }
    known(document.getElementsByTag("html").attr(LANG))
        .flatMap(language -> WrittenScript.contradiction(document, language))
        .ifPresent(findings::add);
    for (Element code :
        document.body().select("pre.listing, pre.literal, code, kbd, samp, [data-math]")) {
      if (!code.hasAttr(DIR) && direction(code).equals(RIGHT_TO_LEFT)) {
        code.attr(DIR, LEFT_TO_RIGHT);
      }
    }
    return document;
  }

  /** The language as written; its roles are taken off. */
  private static Optional<String> language(Element element) {
    Optional<String> written = Optional.of(element.attr(LANG)).filter(l -> !l.isEmpty());
    // On code such a class names the programming language.
    if (element.normalName().equals("code") || element.normalName().equals("pre")) {
      return written;
    }
    for (String name : List.copyOf(element.classNames())) {
      for (String role : ROLES) {
        if (name.startsWith(role) && name.length() > role.length()) {
          element.removeClass(name);
          written = Optional.of(name.substring(role.length()));
        }
      }
    }
    if (element.attr("class").isEmpty()) {
      element.removeAttr("class");
    }
    return written;
  }

  private void mark(Document document, Element element, String written) {
    Optional<ULocale> locale = known(written);
    boolean root = element.normalName().equals("html");
    if (locale.isEmpty()) {
      if (!root) {
        element.removeAttr(LANG);
      }
      findings.add(
          Finding.error(
              "TF-LANG-001",
              root ? MetadataHtml.attributePlace(document, LANG) : SourceLocation.of(element),
              "\"" + written + "\" is no language tag.",
              hint(written)));
      return;
    }
    element.attr(LANG, locale.get().toLanguageTag());
    Element parent = element.parent();
    if (!root && !element.hasAttr(DIR) && parent != null) {
      String own = locale.get().isRightToLeft() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
      if (!own.equals(direction(parent))) {
        element.attr(DIR, own);
      }
    }
  }

  /** The direction that holds for an element. */
  static String direction(Element element) {
    Element directed = element.closest("[dir]");
    return directed == null ? LEFT_TO_RIGHT : directed.attr(DIR);
  }

  /** A tag of a language that ISO 639 lists, with script and region as BCP 47 writes them. */
  private static Optional<ULocale> known(String written) {
    try {
      ULocale locale = new ULocale.Builder().setLanguageTag(written.replace('_', '-')).build();
      boolean listed = Arrays.asList(ULocale.getISOLanguages()).contains(locale.getLanguage());
      return listed ? Optional.of(locale) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** "English", "Deutsch". */
  private static Optional<String> named(String written) {
    return Arrays.stream(ULocale.getISOLanguages())
        .filter(code -> code.length() == 2)
        .filter(
            code ->
                written.equalsIgnoreCase(ULocale.getDisplayLanguage(code, ULocale.ENGLISH))
                    || written.equalsIgnoreCase(ULocale.getDisplayLanguage(code, code)))
        .findFirst();
  }

  /**
   * A country's code, a language's name, or something mistyped of some length; of two letters, one
   * is no likeness: "xx" is as near to any code.
   */
  private static String hint(String written) {
    return Optional.ofNullable(COUNTRIES.get(written.toLowerCase(Locale.ROOT)))
        .or(() -> named(written))
        .or(() -> written.length() > LEAST_LIKE ? Nearest.to(written, LIKELY) : Optional.empty())
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElse("Write a BCP 47 tag: en, en-GB, de, ar, zh-Hant.");
  }
}
