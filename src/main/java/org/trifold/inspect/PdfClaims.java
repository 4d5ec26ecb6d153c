package org.trifold.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What a PDF says of itself.
 *
 * @param tagged by its tag tree or its mark information (ISO 32000-1, 14.7.1 and 14.8.1)
 * @param archivable by {@code pdfaid:part} (ISO 19005-2, 6.6.4)
 * @param accessible by {@code pdfuaid:part} (ISO 14289-1, 5)
 */
public record PdfClaims(boolean tagged, boolean archivable, boolean accessible) {

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException for bytes that are no PDF
   */
  public static PdfClaims of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      PDMetadata metadata = catalog.getMetadata();
      Document xmp =
          metadata == null
              ? new Document("")
              : Jsoup.parse(
                  new ByteArrayInputStream(metadata.toByteArray()),
                  StandardCharsets.UTF_8.name(),
                  "",
                  Parser.xmlParser());
      return new PdfClaims(
          catalog.getStructureTreeRoot() != null || catalog.getMarkInfo() != null,
          !xmp.select("pdfaid|part").isEmpty(),
          !xmp.select("pdfuaid|part").isEmpty());
    } catch (IOException e) {
      throw new IllegalArgumentException("not a PDF that can be read", e);
    }
  }

  /** Whether it claims anything that can be held against it. */
  public boolean any() {
    return tagged || archivable || accessible;
  }
}
