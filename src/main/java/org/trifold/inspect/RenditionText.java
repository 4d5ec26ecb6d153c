package org.trifold.inspect;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.model.Rendition;
import org.trifold.model.math.MathWords;

/** The text that a reader finds in a rendition's file. Without state. */
public final class RenditionText {
  private static final String PDF = "application/pdf";

  private RenditionText() {}

  /** The text; empty for a file that is not for reading, such as an image. */
  public static Optional<String> of(Rendition.File file) {
    return switch (file.mediaType()) {
      case PDF -> Optional.of(PdfText.of(file.content()));
      case "application/epub+zip" -> Optional.of(epub(file.content()));
      case "text/html" -> Optional.of(html(file.content()));
      case "text/plain" -> Optional.of(new String(file.content(), StandardCharsets.UTF_8));
      default -> Optional.empty();
    };
  }

  /**
   * The other way to read a file: paper doesn't tell whether a line's last word goes on in the next
   * line. Empty for a file that has only one.
   */
  static Optional<String> otherwise(Rendition.File file) {
    return file.mediaType().equals(PDF)
        ? Optional.of(PdfText.ofBrokenWords(file.content()))
        : Optional.empty();
  }

  private static String html(byte[] content) {
    return text(Jsoup.parse(new String(content, StandardCharsets.UTF_8)));
  }

  /**
   * Text with blocks parted, so that words of two cells don't run together. Of a formula what it
   * shows, not what its alternative says.
   */
  private static String text(Document document) {
    for (Element formula : document.select("math")) {
      Element words = new Element("span");
      MathWords.write(formula, words, false);
      formula.replaceWith(words);
    }
    StringBuilder text = new StringBuilder();
    document
        .body()
        .traverse(
            (node, depth) -> {
              if (node instanceof TextNode words) {
                text.append(words.getWholeText());
              } else if (node instanceof Element element
                  && (element.isBlock() || element.normalName().equals("br"))) {
                text.append('\n');
              }
            });
    return text.toString();
  }

  private static String epub(byte[] content) {
    return EpubFiles.of(content, path -> path.endsWith(".xhtml") && !path.endsWith("nav.xhtml"))
        .values()
        .stream()
        .map(page -> html(page) + "\n")
        .collect(Collectors.joining());
  }
}
