package org.trifold.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class EpubConformanceTest {
  @Test
  void anEmptyArchiveIsFatal() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("text/plain".getBytes(StandardCharsets.US_ASCII));
    }
    List<EpubConformance.Remark> remarks = EpubConformance.check(bytes.toByteArray(), "a.epub");
    assertTrue(ids(remarks).containsAll(List.of("PKG-007", "RSC-002")), remarks::toString);
    assertTrue(remarks.stream().anyMatch(remark -> remark.severity().equals("fatal")));
  }

  @Test
  void somethingElseIsFatal() {
    List<EpubConformance.Remark> remarks =
        EpubConformance.check("no zip".getBytes(StandardCharsets.US_ASCII), "a.epub");
    assertTrue(remarks.stream().anyMatch(remark -> remark.severity().equals("fatal")));
  }

  private static List<String> ids(List<EpubConformance.Remark> remarks) {
    return remarks.stream().map(EpubConformance.Remark::id).toList();
  }

  @Test
  void aRemarkReadsAsOneLine() {
    assertEquals(
        "error RSC-005 EPUB/a.xhtml:3:4: Wrong.",
        new EpubConformance.Remark("RSC-005", "error", "EPUB/a.xhtml", 3, 4, "Wrong.").toString());
  }
}
