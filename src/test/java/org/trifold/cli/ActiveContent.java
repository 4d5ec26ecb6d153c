package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What acts, loads something or leads where it must not in files that were written. */
final class ActiveContent {
  /** Elements that do something, load something or speak in the document's stead. */
  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "iframe",
          "frame",
          "frameset",
          "object",
          "embed",
          "applet",
          "portal",
          "form",
          "input",
          "button",
          "select",
          "textarea",
          "keygen",
          "isindex",
          "base",
          "video",
          "audio",
          "source",
          "track",
          "svg",
          "foreignobject",
          "animate",
          "set",
          "use",
          "marquee",
          "bgsound",
          "layer",
          "template",
          "noscript",
          "dialog",
          "map",
          "area",
          "maction",
          "plaintext",
          "xml");

  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "cite", "action", "data", "poster", "background", "xlink:href");

  private static final Pattern SCHEME =
      Pattern.compile(
          "(javascript|vbscript|livescript|file|blob|jar|view-source):.*|data:(?!image/).*");

  /** In a stylesheet, without its blanks. */
  private static final Pattern LOADING =
      Pattern.compile(
          "url\\([\"']?(https?:|//|file:|javascript:|data:(?!image/))|@import"
              + "|expression\\(|behavior:|-moz-binding");

  /** Entries of a dictionary, and actions by their type (ISO 32000-1 §12.6). */
  private static final List<String> ENTRIES =
      List.of("JS", "JavaScript", "Launch", "AA", "EmbeddedFiles", "EF", "XFA", "RichMedia");

  private static final Set<String> ACTIONS =
      Set.of(
          "JavaScript",
          "Launch",
          "SubmitForm",
          "ImportData",
          "GoToR",
          "GoToE",
          "Rendition",
          "Movie",
          "Sound",
          "Hide",
          "ResetForm");

  private final List<String> found = new ArrayList<>();

  private ActiveContent() {}

  /** Each thing that acts, in a PDF, EPUB, HTML or e-mail; nothing in files of other kinds. */
  static List<String> in(Path file) throws IOException {
    ActiveContent content = new ActiveContent();
    String name = file.getFileName().toString();
    byte[] bytes = Files.readAllBytes(file);
    if (name.endsWith(".pdf")) {
      content.pdf(bytes);
    } else if (name.endsWith(".epub")) {
      content.epub(bytes);
    } else if (name.endsWith(".html")) {
      content.page(Jsoup.parse(new String(bytes, UTF_8)), true);
    } else if (name.endsWith(".eml")) {
      content.mail(bytes);
    }
    return content.found;
  }

  private void page(Document document, boolean drawingsAct) {
    for (Element element : document.getAllElements()) {
      String tag = element.normalName();
      if (ACTIVE.contains(tag) && (drawingsAct || !tag.equals("svg"))) {
        found.add("<" + element.tagName() + ">");
      }
      if (tag.equals("style")) {
        css(element.data());
      }
      if (tag.equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
        found.add(element.outerHtml());
      }
      element.attributes().forEach(this::attribute);
    }
  }

  private void attribute(Attribute attribute) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue().replaceAll("[\\p{Cc}\\s]", "").toLowerCase(Locale.ROOT);
    boolean leads = ADDRESSES.contains(name) && SCHEME.matcher(value).matches();
    boolean loads =
        Set.of("src", "srcset", "poster", "background", "data").contains(name)
            && value.matches("(https?:|//).*");
    boolean acts = name.startsWith("on") || Set.of("srcdoc", "ping", "formaction").contains(name);
    if (leads || loads || acts) {
      found.add(name + "=" + value);
    }
    if (name.equals("style")) {
      css(value);
    }
  }

  private void css(String css) {
    String text = css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s", "");
    if (LOADING.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      found.add(css);
    }
  }

  private void epub(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        String text = new String(zip.readAllBytes(), UTF_8);
        if (name.endsWith(".css")) {
          css(text);
        } else if (name.matches(".*\\.(xhtml|html|svg|ncx|opf|xml|smil)")) {
          boolean drawing = name.endsWith(".svg");
          Document page = Jsoup.parse(text, "", Parser.xmlParser());
          page(page, !drawing);
          if (text.contains("<?xml-stylesheet") || text.contains("<!ENTITY")) {
            found.add(name + " has an instruction or entity");
          }
          for (Element item : page.select("item")) {
            if (item.attr("properties").matches(".*(scripted|remote).*")
                || item.attr("href").matches("(?i)[a-z]+:.*")) {
              found.add(item.outerHtml());
            }
          }
        } else if (name.matches("(?i).*\\.(js|mjs|exe|swf|jar|wasm)")) {
          found.add(name);
        }
      }
    }
  }

  private void mail(byte[] bytes) throws IOException {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      for (var header : Collections.list(message.getAllHeaders())) {
        if (header.getName().toLowerCase(Locale.ROOT).matches("bcc|cc|resent-.*")) {
          found.add(header.getName() + ": " + header.getValue());
        }
      }
      part(message);
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  private void part(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        part(inner);
      }
    } else if (part.isMimeType("text/html")) {
      page(Jsoup.parse(String.valueOf(part.getContent())), true);
    } else if (!part.isMimeType("text/plain") && !part.isMimeType("image/*")) {
      found.add(part.getContentType());
    }
  }

  private void pdf(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      for (COSObject object :
          pdf.getDocument().getXrefTable().keySet().stream()
              .map(pdf.getDocument()::getObjectFromPool)
              .toList()) {
        object(object.getObject());
      }
      object(pdf.getDocument().getTrailer());
    }
  }

  /** What is written in the object itself; what it refers to has its own turn. */
  private void object(COSBase object) {
    if (object instanceof COSArray array) {
      array.toList().stream().filter(o -> !(o instanceof COSObject)).forEach(this::object);
    } else if (object instanceof COSDictionary dictionary) {
      for (String name : ENTRIES) {
        if (dictionary.containsKey(name)) {
          found.add("/" + name);
        }
      }
      if (dictionary.getDictionaryObject("OpenAction") instanceof COSDictionary) {
        found.add("/OpenAction");
      }
      if (dictionary.getItem(COSName.S) instanceof COSName action
          && ACTIONS.contains(action.getName())) {
        found.add("/S /" + action.getName());
      }
      if (dictionary.getDictionaryObject(COSName.URI) instanceof COSString uri
          && !uri.getString().toLowerCase(Locale.ROOT).matches("(?s)(https?|mailto|tel):.*")) {
        found.add("/URI " + uri.getString());
      }
      dictionary.getValues().stream().filter(o -> !(o instanceof COSObject)).forEach(this::object);
    }
  }
}
