package org.trifold.inspect.shop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.trifold.config.Setting;
import org.trifold.edition.Job;
import org.trifold.gate.ImageHeader;
import org.trifold.inspect.EpubFiles;
import org.trifold.inspect.Inspection;
import org.trifold.model.Asset;
import org.trifold.model.Finding;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;

/**
 * Holds an e-book against the limits of the shops that are to sell it. Runs in every rendering:
 * only heads of files are looked at.
 */
public final class ShopInspection implements Inspection {
  private static final String SHOPS = "shops.sell-at";
  private static final String EPUB = "application/epub+zip";
  private static final String PACKAGE = "EPUB/package.opf";

  @Override
  public String name() {
    return "shops";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.choices(
            SHOPS,
            Shop.keys(),
            String.join(",", Shop.keys()),
            "Shops whose limits for e-books are looked at."));
  }

  @Override
  public boolean always() {
    return true;
  }

  @Override
  public List<Finding> inspect(Job job, Rendition rendition) {
    List<Shop> shops = Shop.named(job.settings().list(SHOPS));
    List<Finding> findings = new ArrayList<>();
    Optional<Rendition.File> beside =
        rendition.files().stream()
            .filter(file -> file.mediaType().startsWith("image/"))
            .findFirst();
    for (Rendition.File file : rendition.files()) {
      if (file.mediaType().equals(EPUB)) {
        book(job, file, beside, shops, findings);
      }
    }
    return findings;
  }

  private static void book(
      Job job,
      Rendition.File file,
      Optional<Rendition.File> beside,
      List<Shop> shops,
      List<Finding> findings) {
    long bytes = file.content().length;
    refused(shops.stream().filter(shop -> !shop.takesBook(bytes)).toList())
        .ifPresent(
            titles ->
                findings.add(
                    Finding.warning(
                        "TF-SHOP-001",
                        SourceLocation.ofFile(job.publication().source()),
                        "The e-book has " + megabytes(bytes) + ", too much for " + titles + ".",
                        "Save its pictures smaller: JPEG for photographs.")));
    Map<String, byte[]> entries =
        EpubFiles.of(
            file.content(), path -> path.startsWith("EPUB/images/") || path.equals(PACKAGE));
    Optional<String> cover = cover(entries);
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      ImageHeader.read(entry.getValue())
          .ifPresent(header -> picture(job, entry.getKey(), header, shops, findings));
    }
    Optional<byte[]> front =
        beside
            .map(Rendition.File::content)
            .or(() -> cover.flatMap(href -> Optional.ofNullable(entries.get(href))));
    front.ifPresent(content -> cover(job, content, shops, findings));
  }

  private static void picture(
      Job job, String path, ImageHeader header, List<Shop> shops, List<Finding> findings) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    long pixels = (long) header.width() * header.height();
    refused(shops.stream().filter(shop -> !shop.takesPixels(pixels)).toList())
        .ifPresent(
            titles ->
                findings.add(
                    Finding.warning(
                        "TF-SHOP-002",
                        where(job, name),
                        "The picture \""
                            + name
                            + "\" has "
                            + header.width()
                            + "×"
                            + header.height()
                            + " pixels, too many for "
                            + titles
                            + ".",
                        "Save it with fewer pixels: 2000×2000 fill any screen.")));
    refused(shops.stream().filter(shop -> !shop.takes(header.format())).toList())
        .ifPresent(
            titles ->
                findings.add(
                    Finding.warning(
                        "TF-SHOP-003",
                        where(job, name),
                        "The picture \""
                            + name
                            + "\" is "
                            + header.format().name()
                            + ", which isn't for "
                            + titles
                            + ".",
                        "Save it as JPEG or PNG.")));
  }

  private static void cover(Job job, byte[] content, List<Shop> shops, List<Finding> findings) {
    Optional<ImageHeader> header = ImageHeader.read(content);
    if (header.isEmpty()) {
      return;
    }
    int width = header.get().width();
    int height = header.get().height();
    for (Shop shop : shops) {
      if (!shop.takesCover(width, height, content.length)) {
        findings.add(
            Finding.warning(
                "TF-SHOP-004",
                job.publication().where("front-cover-image"),
                "The cover has "
                    + width
                    + "×"
                    + height
                    + " pixels and "
                    + megabytes(content.length)
                    + "; "
                    + shop.title()
                    + " wants "
                    + shop.coverWanted()
                    + ".",
                "Give a cover of 1600×2560 pixels, or none, and one is made."));
      }
    }
  }

  /** The place that shows a picture, as far as its name tells. */
  private static SourceLocation where(Job job, String name) {
    String base = base(name);
    return job.publication().assets().stream()
        .filter(
            asset -> base(asset.path().substring(asset.path().lastIndexOf('/') + 1)).equals(base))
        .findFirst()
        .map(Asset::where)
        .orElseGet(() -> SourceLocation.ofFile(job.publication().source()));
  }

  private static String base(String name) {
    int dot = name.lastIndexOf('.');
    return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> refused(List<Shop> shops) {
    return shops.isEmpty()
        ? Optional.empty()
        : Optional.of(shops.stream().map(Shop::title).collect(Collectors.joining(", ")));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
  }

  private static Optional<String> cover(Map<String, byte[]> entries) {
    byte[] opf = entries.get(PACKAGE);
    if (opf == null) {
      return Optional.empty();
    }
    Document document =
        Jsoup.parse(new String(opf, StandardCharsets.UTF_8), "", Parser.xmlParser());
    return Optional.ofNullable(document.selectFirst("item[properties~=\\bcover-image\\b]"))
        .map(item -> "EPUB/" + item.attr("href"));
  }
}
