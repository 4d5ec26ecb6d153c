package org.trifold.inspect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.model.Rendition;

/** What holds of any file that is read as a rendition: it is read, or said to be none. */
@Fuzz
class RandomFilesTest {
  private static byte[] epub() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.xhtml"));
      zip.write("<html><body><p>Words</p></body></html>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void read(String type, byte[] bytes) {
    try {
      assertTrue(RenditionText.of(new Rendition.File(".x", type, bytes)).isPresent());
    } catch (IllegalArgumentException | UncheckedIOException e) {
      assertFalse(e.getMessage().isBlank());
    }
  }

  @Provide
  Arbitrary<byte[]> books() throws IOException {
    return AnyInput.changed(epub());
  }

  @Provide
  Arbitrary<byte[]> handouts() throws IOException {
    return AnyInput.changed(pdf());
  }

  @Provide
  Arbitrary<byte[]> pages() {
    return AnyInput.changed("<p>a<table><math><mi>x".getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void garbageIsReadOrSaidToBeNone(
      @ForAll("books") byte[] book,
      @ForAll("handouts") byte[] handout,
      @ForAll("pages") byte[] page) {
    read("application/epub+zip", book);
    read("application/pdf", handout);
    read("text/html", page);
  }
}
