package org.trifold.edition.ebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.trifold.config.Settings;
import org.trifold.edition.Job;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.math.Mathml;
import org.trifold.read.SharedReader;
import org.trifold.theme.SharedShelf;

/**
 * A rendered e-book, looked into by tests.
 *
 * @param files content by path, in the archive's order
 */
record Epub(Job job, Rendition rendition, Map<String, byte[]> files) {
  static final Path PROJECT = Path.of(System.getProperty("trifold.basedir", ".")).toAbsolutePath();
  static final Path VALID = PROJECT.resolve("src/test/resources/org/trifold/edition/ebook/valid");
  static final Instant CLOCK = Instant.parse("2026-03-04T05:06:07Z");

  /** Renders a fixture. */
  static Epub of(String fixture) {
    try {
      return of(Publication.parse(Files.readString(VALID.resolve(fixture))), VALID, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renders an article with this body. */
  static Epub ofBody(String body) {
    String html =
        "<!DOCTYPE html><html lang='en' dir='ltr' data-doctype='article' data-source='a.adoc'"
            + " data-name='a'><head><title>Title</title></head><body>%s</body></html>";
    return of(Publication.parse(html.replace("%s", body)), VALID, "");
  }

  /** Reads a manuscript the real way and renders it, without a brand. */
  static Epub ofManuscript(Path root, String manuscript) {
    return of(SharedReader.read(root, manuscript).publication().orElseThrow(), root, "");
  }

  /**
   * Renders.
   *
   * @param brand empty for none
   */
  static Epub of(Publication publication, Path root, String brand) {
    Job job =
        new Job(
                publication,
                "ebook",
                Settings.declare(new EbookEdition().settings()),
                "default",
                Optional.of(brand).filter(b -> !b.isEmpty()),
                CLOCK,
                root,
                List.of(),
                Optional.empty())
            .with(SharedShelf.SHELF);
    return of(job);
  }

  /** Renders. */
  static Epub of(Job job) {
    Rendition rendition = new EbookEdition().render(job);
    return new Epub(job, rendition, unzip(rendition.files().get(0).content()));
  }

  private static Map<String, byte[]> unzip(byte[] zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** A document of an EPUB. */
  static Document unzipped(byte[] epub, String path) {
    String text = new String(unzip(epub).get("EPUB/" + path), StandardCharsets.UTF_8);
    return Jsoup.parse(text, "", Parser.xmlParser());
  }

  Publication publication() {
    return job.publication();
  }

  /** Without the warning of the script in the drawing that these manuscripts show. */
  List<Finding> findingsButOfTheDrawing() {
    return rendition.findings().stream().filter(f -> !f.rule().equals("TF-EBOOK-030")).toList();
  }

  byte[] bytes() {
    return rendition.files().get(0).content();
  }

  /** Bytes that a file takes in the archive, compressed. */
  long packed(String path) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        in.readAllBytes();
        if (entry.getName().equals(path)) {
          return entry.getCompressedSize();
        }
      }
    }
    throw new IllegalArgumentException("not in the archive: " + path);
  }

  String text(String path) {
    byte[] content = files.get("EPUB/" + path);
    if (content == null) {
      throw new IllegalArgumentException(path + " is not among " + files.keySet());
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  Document xml(String path) {
    return Jsoup.parse(text(path), "", Parser.xmlParser());
  }

  Document opf() {
    return xml("package.opf");
  }

  /** Values of a property of the package. */
  List<String> meta(String property) {
    return opf().getElementsByAttributeValue("property", property).eachText();
  }

  /** File names of the reading order. */
  List<String> spine() {
    List<String> hrefs = new ArrayList<>();
    for (Element reference : opf().getElementsByTag("itemref")) {
      hrefs.add(opf().getElementById(reference.attr("idref")).attr("href"));
    }
    return hrefs;
  }

  /**
   * The element that a link leads to.
   *
   * @param from the file that the link is in
   * @throws IllegalArgumentException where there is none
   */
  Element follow(String from, String href) {
    String file = href.startsWith("#") ? from : href.replaceFirst("#.*", "");
    Document page = xml(file);
    String id = href.contains("#") ? href.substring(href.indexOf('#') + 1) : "";
    Element target = id.isEmpty() ? page.selectFirst("body") : page.getElementById(id);
    if (target == null) {
      throw new IllegalArgumentException(from + " → " + href + " leads nowhere");
    }
    return target;
  }

  /** XHTML files that hold the author's text. */
  List<String> textFiles() {
    return spine().stream()
        .filter(f -> !f.equals("cover.xhtml") && !f.equals("nav.xhtml"))
        .toList();
  }

  /**
   * The words below an element, in order, cut at blanks and at the borders of elements; but a
   * chapter's number keeps the mark behind it. Of a formula, those of its MathML.
   */
  static List<String> words(Element below) {
    Element element = below.clone();
    for (Element formula : element.select("[" + Mathml.ATTRIBUTE + "]")) {
      Mathml.parse(formula.attr(Mathml.ATTRIBUTE)).ifPresent(formula.empty()::appendChild);
    }
    StringBuilder all = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            all.append(node instanceof TextNode text ? text.getWholeText() : border(node));
          }

          @Override
          public void tail(Node node, int depth) {
            all.append(node instanceof TextNode ? "" : border(node));
          }

          private String border(Node node) {
            return node.hasAttr("class") && node.attr("class").equals("end") ? "" : " ";
          }
        },
        element);
    return new ArrayList<>(List.of(all.toString().strip().split("[\\s\\u00A0]+")));
  }
}
