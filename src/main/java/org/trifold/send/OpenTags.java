package org.trifold.send;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.TagForm;

/**
 * Finds what nobody has filled in: tags of the service that a message was made for, Trifold's
 * placeholders where it was made for none, and addresses that any service would have to write. What
 * an article shows as code is no tag, nor are braces and stars that mean nothing to that service.
 * Without state.
 */
final class OpenTags {
  private OpenTags() {}

  /** Those of a message, in order, each once. */
  static Set<String> in(Letter letter) {
    List<TagForm> forms =
        letter.header(TagForm.HEADER).stream()
            .flatMap(word -> TagForm.of(word.strip()).stream())
            .toList();
    Set<String> found = new LinkedHashSet<>(in(letter.subject(), forms));
    Set<String> code = new TreeSet<>();
    for (String html : letter.texts("text/html")) {
      Document document = Jsoup.parse(html);
      for (Element element : document.select("pre, code, kbd, samp")) {
        code.addAll(in(element.text(), forms));
        element.remove();
      }
      document.select("style").remove();
      found.addAll(in(document.wholeText(), forms));
      for (Element element : document.getAllElements()) {
        element.attributes().forEach(a -> found.addAll(in(a.getValue(), forms)));
        for (String address : List.of(element.attr("href"), element.attr("src"))) {
          found.addAll(in(address, List.of(TagForm.values())));
        }
        // Campaign Monitor writes these links itself.
        if (Set.of("unsubscribe", "webversion").contains(element.normalName())) {
          found.add("<" + element.normalName() + ">");
        }
      }
    }
    for (String text : letter.texts("text/plain")) {
      in(text, forms).stream().filter(tag -> !code.contains(tag)).forEach(found::add);
    }
    return found;
  }

  private static Set<String> in(String text, List<TagForm> forms) {
    Set<String> tags = new LinkedHashSet<>();
    forms.forEach(form -> tags.addAll(form.in(text)));
    return tags;
  }
}
