package org.trifold.edition.ebook;

import java.time.Instant;
import java.util.Optional;
import org.trifold.edition.Prepared;
import org.trifold.edition.ebook.bibliography.Bibliography;
import org.trifold.edition.ebook.xhtml.Languages;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.model.Finding;
import org.trifold.model.Metadata;
import org.trifold.theme.Brand;

/**
 * What is told of the e-book as a whole, on its pages and in its package document.
 *
 * @param identifier a URN
 * @param title never blank
 * @param lang well-formed language tag
 * @param bibliography what catalogues and shops are told
 * @param clock the build clock
 */
record Description(
    String identifier,
    String title,
    String lang,
    Metadata metadata,
    Bibliography bibliography,
    Instant clock) {

  /** The language tag for a language that is not known (BCP 47, 4.1). */
  static final String UNDETERMINED = "und";

  /** Takes it from the manuscript's header and the brand; what is wrong there is a finding. */
  static Description of(Prepared prepared, Instant clock) {
    Optional<String> brand =
        prepared.brand().map(Brand::name).map(XmlText::line).filter(name -> !name.isEmpty());
    Bibliography bibliography = Bibliography.of(prepared.publication(), brand, prepared.findings());
    return new Description(
        Identity.of(prepared.publication(), bibliography),
        title(prepared),
        language(prepared),
        prepared.publication().metadata(),
        bibliography,
        clock);
  }

  /** Who publishes it; never blank. */
  Optional<String> publisher() {
    return bibliography.publisher().map(XmlText::line).filter(name -> !name.isEmpty());
  }

  /** {@code ltr} or {@code rtl}. */
  String dir() {
    return metadata.dir();
  }

  private static String title(Prepared prepared) {
    String title = XmlText.line(prepared.publication().metadata().title());
    return title.isEmpty() ? prepared.publication().name() : title;
  }

  private static String language(Prepared prepared) {
    String tag = prepared.publication().metadata().lang();
    Optional<String> lang = Languages.wellFormed(tag);
    if (lang.isEmpty()) {
      prepared
          .findings()
          .add(
              Finding.error(
                  "TF-EBOOK-006",
                  prepared.publication().where("lang"),
                  "\"" + XmlText.line(tag) + "\" is not a language tag.",
                  "Write the attribute lang as in en, de-AT or zh-Hans."));
    }
    return lang.orElse(UNDETERMINED);
  }
}
