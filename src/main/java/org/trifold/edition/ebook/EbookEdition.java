package org.trifold.edition.ebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.trifold.config.Setting;
import org.trifold.edition.Archive;
import org.trifold.edition.Edition;
import org.trifold.edition.Imprint;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.edition.ebook.xhtml.Xhtml;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Rendition;
import org.trifold.transform.Labels;
import org.trifold.transform.Places;

/** Makes the e-book: one EPUB 3.3 file. Thread-safe. */
public final class EbookEdition implements Edition {
  private static final String NAME = "ebook";
  private static final String PAGE_LIST = "ebook.page-list";
  private static final String STYLESHEET = "ebook/ebook.css";
  private static final String FOLDER = "EPUB/";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Typefaces.setting(),
        Setting.flag(
            PAGE_LIST,
            true,
            "Whether the e-book marks where the pages of the PDF begin; the print layout is made for"
                + " this even where no PDF is wanted."));
  }

  @Override
  public boolean wantsPageMap(Job job) {
    return job.settings().flag(PAGE_LIST);
  }

  @Override
  public List<Finding> gaps(Job job) {
    Findings findings = new Findings();
    gaps(Prepared.of(job), findings);
    return findings.list();
  }

  private static void gaps(Prepared prepared, Findings findings) {
    Gaps.inPictures(prepared.document().body(), findings);
    if (prepared.publication().metadata().isBook()) {
      Gaps.inChapters(prepared.document().body(), findings);
    }
  }

  @Override
  public Rendition render(Job job) {
    Prepared prepared = Prepared.of(job);
    Description description = Description.of(prepared, job.clock());
    Pictures pictures = new Pictures(prepared.gate(), prepared.findings());
    gaps(prepared, prepared.findings());
    pictures.take(prepared.document());
    Element body =
        new Xhtml(prepared.publication().source(), prepared.findings())
            .clean(prepared.document().body());
    Ids ids = Ids.settle(body);
    new PhoneTables(ids, prepared.labels()).settle(body);
    CaptionPlaces.settle(body);
    job.pageMap().ifPresent(pages -> PageBreaks.place(body, pages, ids));
    Places.clear(body);
    Cover front = Cover.of(prepared, pictures, description.title());
    Picture cover = front.inside();
    List<ContentFile> files = files(description, body, cover, ids, prepared);
    List<Listing> listings = Listing.of(files, description.metadata(), ids, prepared.labels());
    settle(files, ids, prepared);
    PageList pages = PageList.of(files);

    Volume volume = new Volume();
    for (ContentFile file : files) {
      boolean math = file.body().selectFirst("math") != null;
      volume.add(
          file.href(),
          Volume.XHTML,
          XhtmlFile.write(file.title(), description, file.body()),
          math ? "mathml" : "");
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
    navigation(volume, files, listings, pages, description, prepared.labels());
    Typefaces fonts = style(volume, prepared, job);
    volume.addNcx(description.identifier(), description.title());
    byte[] opf =
        PackageDocument.write(
            description,
            Accessibility.of(prepared, job.found(), description, files, shown),
            volume.id(cover.href()),
            volume);
    long chapters = files.stream().filter(file -> !file.made()).count();
    return new Rendition(
        NAME,
        List.of(
            new Rendition.File(".epub", "application/epub+zip", pack(volume, opf, fonts, job)),
            front.forShops()),
        Map.of("chapters", String.valueOf(chapters)),
        prepared.findings().list());
  }

  /** The content documents in reading order. */
  private static List<ContentFile> files(
      Description description, Element body, Picture cover, Ids ids, Prepared prepared) {
    Labels labels = prepared.labels();
    FrontPages pages = new FrontPages(description, labels);
    Imprint imprint = Imprint.of(prepared);
    Notes notes = Notes.take(body, ids, labels, description.dir());
    Splitter splitter =
        new Splitter(description.title(), prepared.publication().source(), notes, labels);
    List<ContentFile> files = new ArrayList<>();
    files.add(pages.cover(cover.href()));
    Element header = FrontPages.header(body, description.title());
    if (description.metadata().isBook()) {
      header.remove();
      // The navigation document is the book's table of contents.
      body.select("nav.toc").remove();
      files.add(pages.titlePage(header));
      boolean written = body.selectFirst("section[data-kind=copyright-page]") != null;
      if (imprint.saysMore() && !written) {
        files.add(pages.copyrightPage(imprint));
      }
      files.addAll(splitter.book(body));
    } else {
      pages.byline(header);
      files.addAll(splitter.article(body));
      if (imprint.isClaimed()) {
        files.add(pages.copyrightPage(imprint));
      }
    }
    notes.place(files);
    return files;
  }

  private static void settle(List<ContentFile> files, Ids ids, Prepared prepared) {
    Semantics semantics = new Semantics(ids, prepared.labels());
    Links links = new Links(files, ids, prepared.findings());
    Divisions.mark(files);
    for (ContentFile file : files) {
      Headings.settle(file.body());
      ChapterNumbers.settle(file.body());
      semantics.apply(file);
      links.rewrite(file);
    }
  }

  private static void navigation(
      Volume volume,
      List<ContentFile> files,
      List<Listing> listings,
      PageList pages,
      Description description,
      Labels labels) {
    Navigation navigation = new Navigation(description.metadata(), labels);
    List<Contents.Entry> contents = Contents.of(files, description.title());
    Optional<Integer> place = navigation.place(files, listings);
    Element landmarks = Landmarks.of(files, listings, place, labels);
    Element body = navigation.body(contents, listings, landmarks);
    pages.addTo(body, labels);
    byte[] nav = XhtmlFile.write(navigation.title(), description, body);
    volume.add(Navigation.HREF, Volume.XHTML, nav, "nav");
    List<String> order = new ArrayList<>(files.stream().map(ContentFile::href).toList());
    place.ifPresent(index -> order.add(index, Navigation.HREF));
    order.forEach(volume::read);
    volume.contents(contents);
  }

  /** Adds the stylesheet, and the fonts that the setting asks for. */
  private static Typefaces style(Volume volume, Prepared prepared, Job job) {
    Typefaces fonts =
        Typefaces.of(
            job.settings().text(Typefaces.SETTING),
            prepared.theme(),
            volume.characters(),
            prepared.findings());
    String css = prepared.theme().stylesheet(STYLESHEET, fonts.faces());
    volume.add(XhtmlFile.STYLESHEET, "text/css", css.getBytes(StandardCharsets.UTF_8), "");
    fonts.files().forEach((href, font) -> volume.add(href, Typefaces.TRUETYPE, font, ""));
    return fonts;
  }

  private static byte[] pack(Volume volume, byte[] opf, Typefaces fonts, Job job) {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    entries.put("META-INF/container.xml", PackageDocument.container());
    entries.putAll(fonts.licences());
    entries.put(PackageDocument.PATH, opf);
    volume.files().forEach((href, content) -> entries.put(FOLDER + href, content));
    // First and uncompressed, so that its type stands at a fixed place (EPUB 3.3, 4.3).
    byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
    return Archive.pack(Map.of("mimetype", type), entries, job.clock());
  }
}
