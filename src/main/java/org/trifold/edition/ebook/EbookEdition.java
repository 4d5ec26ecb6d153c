package org.trifold.edition.ebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.trifold.config.Setting;
import org.trifold.edition.Edition;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.model.Finding;
import org.trifold.model.Metadata;
import org.trifold.model.Rendition;
import org.trifold.theme.Brand;

/** Makes the e-book: one EPUB 3.3 file. Thread-safe. */
public final class EbookEdition implements Edition {
  private static final String NAME = "ebook";
  private static final String STYLESHEET = "ebook/ebook.css";
  private static final String FOLDER = "EPUB/";

  /** The language tag for a language that is not known (BCP 47, 4.1). */
  private static final String UNDETERMINED = "und";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public Rendition render(Job job) {
    Prepared prepared = Prepared.of(job);
    Metadata metadata = prepared.publication().metadata();
    String title = title(prepared);
    String lang = language(prepared);
    Optional<String> publisher =
        prepared.brand().map(Brand::name).map(XmlText::line).filter(name -> !name.isEmpty());

    Pictures pictures = new Pictures(prepared.gate(), prepared.findings());
    pictures.take(prepared.document());
    Element body =
        new Xhtml(prepared.publication().source(), prepared.findings())
            .clean(prepared.document().body());
    Ids ids = Ids.settle(body);
    new PhoneTables(ids, prepared.labels()).settle(body);

    FrontPages pages = new FrontPages(metadata, prepared.labels());
    Picture cover = Cover.of(prepared, pictures, title);
    List<ContentFile> files = new ArrayList<>();
    files.add(pages.cover(cover.href(), title));
    files.addAll(text(metadata, body, pages, publisher, title));
    Semantics semantics = new Semantics(ids, prepared.labels());
    Links links = new Links(files, ids, prepared.findings());
    for (ContentFile file : files) {
      Headings.settle(file.body());
      semantics.apply(file);
      links.rewrite(file);
    }

    Volume volume = new Volume();
    for (ContentFile file : files) {
      byte[] xhtml = XhtmlFile.write(file.title(), lang, metadata.dir(), file.body());
      boolean math = file.body().selectFirst("math") != null;
      volume.add(file.href(), Volume.XHTML, xhtml, math ? "mathml" : "");
    }
    List<Picture> shown = pictures.shownIn(files);
    for (Picture picture : shown) {
      boolean isCover = picture.href().equals(cover.href());
      volume.add(
          picture.href(), picture.mediaType(), picture.content(), isCover ? "cover-image" : "");
    }
    if (!shown.contains(cover)) {
      volume.add(cover.href(), cover.mediaType(), cover.content(), "cover-image");
    }
    byte[] css = prepared.theme().stylesheet(STYLESHEET).getBytes(StandardCharsets.UTF_8);
    volume.add(XhtmlFile.STYLESHEET, "text/css", css, "");
    navigation(volume, files, prepared, title, lang);
    String identifier = Identity.of(prepared);
    volume.addNcx(identifier, title);
    var description =
        new PackageDocument.Description(
            identifier,
            title,
            lang,
            metadata,
            publisher,
            job.clock(),
            Accessibility.of(files, shown, prepared.labels()),
            volume.id(cover.href()));
    byte[] epub = pack(volume, description);
    Map<String, String> figures = new LinkedHashMap<>();
    long chapters = files.stream().filter(file -> !file.isFrontPage()).count();
    figures.put("chapters", String.valueOf(chapters));
    return new Rendition(
        NAME,
        List.of(new Rendition.File(".epub", "application/epub+zip", epub)),
        figures,
        prepared.findings().list());
  }

  private static List<ContentFile> text(
      Metadata metadata, Element body, FrontPages pages, Optional<String> publisher, String title) {
    if (!metadata.isBook()) {
      pages.byline(FrontPages.header(body, title));
      return Splitter.article(body, title);
    }
    List<ContentFile> files = new ArrayList<>();
    Element header = FrontPages.header(body, title);
    header.remove();
    // The navigation document is the book's table of contents.
    body.select("nav.toc").remove();
    files.add(pages.titlePage(header, publisher, title));
    files.addAll(Splitter.book(body, title));
    return files;
  }

  private static void navigation(
      Volume volume, List<ContentFile> files, Prepared prepared, String title, String lang) {
    Metadata metadata = prepared.publication().metadata();
    List<Contents.Entry> contents = Contents.of(files, title);
    boolean inSpine = metadata.isBook();
    Element body = new Navigation(prepared.labels()).body(contents, files, inSpine);
    byte[] nav = XhtmlFile.write(prepared.labels().get("contents"), lang, metadata.dir(), body);
    volume.add(Navigation.HREF, Volume.XHTML, nav, "nav");
    boolean placed = !inSpine;
    for (ContentFile file : files) {
      if (!placed && !file.isFrontPage()) {
        volume.read(Navigation.HREF);
        placed = true;
      }
      volume.read(file.href());
    }
    volume.contents(contents);
  }

  private static byte[] pack(Volume volume, PackageDocument.Description description) {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    entries.put("META-INF/container.xml", PackageDocument.container());
    entries.put(PackageDocument.PATH, PackageDocument.write(description, volume));
    volume.files().forEach((href, content) -> entries.put(FOLDER + href, content));
    return Archive.pack(entries, description.clock());
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
