package org.trifold.edition.handout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.trifold.model.Author;
import org.trifold.model.Metadata;

/** The last hand on a PDF: what it says of itself, its dates and its id; then its bytes. */
final class PdfFinish {
  /**
   * PDFBox has 200 objects to a stream, and whoever reads a file with it goes through all of its
   * objects once for each stream: with 2,000, a table of 40,000 cells takes half the time.
   */
  static final CompressParameters STREAMS = new CompressParameters(2000);

  private static final String PRODUCER = "Trifold";

  private final Metadata metadata;
  private final Instant clock;

  /**
   * @param clock the one time that shows in the file
   */
  PdfFinish(Metadata metadata, Instant clock) {
    this.metadata = metadata;
    this.clock = clock;
  }

  /** The bytes: the same for the same document, metadata and clock. */
  byte[] finish(PDDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Smoothing.remove(document);
      describe(document, new XmpPacket(metadata, clock, PRODUCER, true));
      intend(document);
      document.setDocumentId(clock.toEpochMilli());
      document.save(out, STREAMS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** As {@link #finish}, for a document without tags, which says of itself that it has none. */
  byte[] finishUntagged(PDDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      describe(document, new XmpPacket(metadata, clock, PRODUCER, false));
      document.setDocumentId(clock.toEpochMilli());
      document.save(out, STREAMS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * ISO 19005-2, 6.2.3: says that colours are sRGB's. Written object by object, since PDFBox passes
   * a profile through the JDK, which changes its header in some versions.
   */
  private static void intend(PDDocument document) throws IOException {
    PDStream profile =
        new PDStream(document, new ByteArrayInputStream(SrgbProfile.bytes()), COSName.FLATE_DECODE);
    profile.getCOSObject().setInt(COSName.N, SrgbProfile.COMPONENTS);
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setItem(COSName.S, COSName.GTS_PDFA1);
    intent.setString(COSName.INFO, SrgbProfile.DESCRIPTION);
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, SrgbProfile.DESCRIPTION);
    intent.setString(COSName.REGISTRY_NAME, "http://www.color.org");
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    document.getDocumentCatalog().setOutputIntents(List.of(new PDOutputIntent(intent)));
  }

  /** ISO 19005-2, 6.6.3: the information dictionary and the XMP packet say the same. */
  private void describe(PDDocument document, XmpPacket xmp) throws IOException {
    GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    date.setTimeInMillis(clock.getEpochSecond() * 1000);
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(metadata.fullTitle());
    String authors = String.join(", ", metadata.authors().stream().map(Author::name).toList());
    if (!authors.isEmpty()) {
      information.setAuthor(authors);
    }
    metadata.description().ifPresent(information::setSubject);
    if (!metadata.keywords().isEmpty()) {
      information.setKeywords(String.join(", ", metadata.keywords()));
    }
    information.setCreator(PRODUCER);
    information.setProducer(PRODUCER);
    information.setCreationDate(date);
    information.setModificationDate(date);
    document.setDocumentInformation(information);
    document.getDocumentCatalog().setLanguage(metadata.lang());
    PDMetadata packet = new PDMetadata(document);
    packet.importXMPMetadata(xmp.bytes());
    document.getDocumentCatalog().setMetadata(packet);
  }
}
