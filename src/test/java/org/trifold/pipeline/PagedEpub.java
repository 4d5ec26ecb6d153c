package org.trifold.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.trifold.model.Rendition;

/** An e-book whose page list is followed. */
record PagedEpub(Map<String, Document> files) {
  /** Letters that are compared. */
  private static final int LETTERS = 20;

  /** The most letters that the number or bullet of a list has. */
  private static final int MARKER = 6;

  /** A page of the list, with the marker it leads to. */
  record Page(String label, String file, Element marker) {
    /** The text behind the marker, up to so many letters, each piece of text a member. */
    List<String> texts(int letters) {
      List<Node> nodes = new ArrayList<>();
      marker.ownerDocument().selectFirst("body").traverse((node, depth) -> nodes.add(node));
      List<String> texts = new ArrayList<>();
      int count = 0;
      for (Node node : nodes.subList(nodes.indexOf(marker), nodes.size())) {
        if (node instanceof TextNode text && !text.isBlank() && count < letters) {
          texts.add(text.getWholeText());
          count += letters(text.getWholeText()).length();
        }
      }
      return texts;
    }

    /**
     * Says how a printed line differs from what follows the marker; empty if it does not. Where it
     * may: the number or bullet of a list comes first in print, a word may be divided there, other
     * cells of a table's row stand beside the first, numbers of pages behind an entry of contents
     * or index.
     */
    String unlike(String line) {
      boolean entry = marker.closest("nav, ul.index") != null;
      String here = letters(String.join("", texts(entry ? 1 : LETTERS)));
      String there = letters(line);
      if (entry) {
        return there.contains(here) ? "" : label + ": \u201c" + here + "\u201d, printed " + there;
      }
      boolean cell = marker.closest("td, th") != null;
      String word = letters(texts(1).isEmpty() ? "" : texts(1).get(0).strip().split("\\s+")[0]);
      int wanted =
          cell ? Math.min(word.length(), there.length()) : Math.min(LETTERS, there.length());
      String begins = here.substring(0, Math.min(wanted, here.length()));
      boolean item = marker.closest("li") != null;
      for (int skipped = 0; skipped < (item ? MARKER : 1) && skipped < there.length(); skipped++) {
        if (begins.startsWith(there.substring(skipped)) || there.startsWith(begins, skipped)) {
          return "";
        }
      }
      for (int divided = 1; divided < word.length(); divided++) {
        if (here.startsWith(there.substring(0, Math.min(there.length(), LETTERS)), divided)) {
          return "";
        }
      }
      return label
          + ": "
          + marker.parent().nodeName()
          + " \u201c"
          + here
          + "\u201d, printed \u201c"
          + there
          + "\u201d";
    }

    private static String letters(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00AD\\p{Cf}]", "");
    }
  }

  static PagedEpub of(Rendition rendition) throws IOException {
    Map<String, Document> files = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(rendition.files().get(0).content()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        if (entry.getName().matches(".*\\.(xhtml|opf)")) {
          files.put(
              entry.getName().replace("EPUB/", ""), Jsoup.parse(text, "", Parser.xmlParser()));
        }
      }
    }
    return new PagedEpub(files);
  }

  /** The page list in its order, each link followed. */
  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    Document nav = files.get("nav.xhtml");
    for (Element link : nav.select("nav[role=doc-pagelist] a")) {
      String[] target = link.attr("href").split("#");
      pages.add(new Page(link.text(), target[0], files.get(target[0]).getElementById(target[1])));
    }
    return pages;
  }
}
