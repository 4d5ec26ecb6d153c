package org.trifold.transform;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Labels in the language that an element is in: the publication's own, with those of the theme,
 * where it speaks that language, else the built-in ones.
 */
record SpokenLabels(Labels labels) {
  Labels at(Element element) {
    Element spoken = element.closest("[lang]");
    Locale locale = Locale.forLanguageTag(spoken == null ? "" : spoken.attr("lang"));
    boolean same =
        locale.getLanguage().isEmpty()
            || locale.getLanguage().equals(labels.locale().getLanguage());
    return same ? labels : Labels.of(locale.toLanguageTag());
  }
}
