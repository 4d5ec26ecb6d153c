package org.trifold.edition.handout.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.nodes.Element;

/**
 * The tag tree as the print tree wants it: for each element of the print tree, numbered in document
 * order, where its contents go. For one document.
 */
final class TagPlan {
  /** The author's text. What stands beside it is furniture, of which only links are ever told. */
  private static final String TEXT = "div.text";

  private final Tag document = Tag.document();
  private final TagIds ids = new TagIds();
  private final TableTags tables = new TableTags(ids);
  private final TagRule phrases = new PhraseTags(ids);
  private final List<TagRule> rules = List.of(phrases, new ListTags(ids), tables, new BlockTags());
  private final List<Element> elements = new ArrayList<>();
  private final List<Tag> places = new ArrayList<>();
  private final Map<Element, Tag> own = new HashMap<>();

  /**
   * Plans the tags of a page.
   *
   * @param body of the print tree
   * @param language of the document; empty if unknown
   */
  TagPlan(Element body, String language) {
    if (!language.isEmpty()) {
      document.with("Lang", language);
    }
    boolean furnished = body.selectFirst("> " + TEXT) != null;
    for (Element child : body.children()) {
      boolean furniture = furnished && !child.is(TEXT);
      visit(child, document, language, furniture ? List.of(phrases) : rules);
    }
    for (Element element : elements) {
      if (element.normalName().equals("table")) {
        tables.finish(element);
      }
    }
  }

  private void visit(Element element, Tag parent, String language, List<TagRule> known) {
    Tag place =
        known.stream()
            .map(rule -> rule.place(element, parent))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(parent);
    String spoken = language(element).orElse(language);
    if (!spoken.equals(language)) {
      if (place == parent) {
        place = spoken(element, parent);
      }
      place.with("Lang", spoken);
    }
    elements.add(element);
    places.add(place);
    if (place != parent) {
      own.put(element, place);
    }
    for (Element child : element.children()) {
      visit(child, place, spoken, known);
    }
  }

  /** The language that an element says it is in, if it is one (ISO 32000-1, 14.9.2: BCP 47). */
  private static Optional<String> language(Element element) {
    String tag = element.attr("lang").strip().replace('_', '-');
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(tag);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** An element for words in another language that have no other one of their own. */
  private static Tag spoken(Element element, Tag parent) {
    boolean block = !Phrasing.is(element) && parent.type().holdsBlocks();
    return parent.child(block ? TagType.DIV : TagType.SPAN);
  }

  Tag document() {
    return document;
  }

  TagIds ids() {
    return ids;
  }

  /** The elements of the print tree, in document order. */
  List<Element> elements() {
    return elements;
  }

  /** Another number for an element, for what is put around its contents. */
  int again(int number) {
    elements.add(elements.get(number));
    places.add(places.get(number));
    return elements.size() - 1;
  }

  /** Where the contents of an element go. */
  Tag place(int number) {
    return places.get(number);
  }

  /** Whether an element has an element of the tag tree to itself. */
  boolean isTagged(Element element) {
    return own.containsKey(element);
  }

  /** Where the mark of a list's item goes. */
  Tag label(int number) {
    Tag place = places.get(number);
    return place
        .nearest(TagType.LI)
        .or(() -> place.nearest(TagType.NOTE))
        .map(Tag::label)
        .orElse(place);
  }

  /** Takes over what the renderer measured of a picture (ISO 32000-1, table 344, BBox). */
  void measured(int number, COSDictionary attributes) {
    Tag place = places.get(number);
    if (place.type() == TagType.FIGURE && !place.dictionary().containsKey(COSName.A)) {
      place.with(attributes);
    }
  }
}
