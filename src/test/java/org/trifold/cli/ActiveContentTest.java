package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looks for what acts finds it, in each kind of file. */
class ActiveContentTest {
  @TempDir Path folder;

  private List<String> in(String name, String text) throws IOException {
    return ActiveContent.in(Files.writeString(folder.resolve(name), text));
  }

  @Test
  void itIsFoundInHtml() throws IOException {
    assertEquals(
        List.of(
            "<script>",
            "onerror=alert(1)",
            "href=javascript:alert(1)",
            "src=https://a.example/b.png",
            "a{background:url(http://a.example)}"),
        in(
            "a.html",
            "<script></script><p onerror='alert(1)'><a href='java\nscript:alert(1)'>x</a>"
                + "<img src='https://a.example/b.png'><style>a{background:url(http://a.example)}"
                + "</style>"));
    assertEquals(
        List.of(),
        in("b.html", "<p style='color:red'><a href='https://a.example'><img src='cid:a'></a>"));
  }

  @Test
  void itIsFoundInAnEmail() throws IOException {
    assertEquals(
        List.of("Bcc: spy@a.example", "<form>", "application/javascript"),
        in(
            "a.eml",
            "Subject: x\r\nBcc: spy@a.example\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=B\r\n\r\n"
                + "--B\r\nContent-Type: text/html\r\n\r\n<form></form>\r\n"
                + "--B\r\nContent-Type: application/javascript\r\n\r\nx\r\n--B--\r\n"));
  }

  @Test
  void itIsFoundInAnEpub() throws IOException {
    Path epub = folder.resolve("a.epub");
    try (OutputStream out = Files.newOutputStream(epub);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (var entry :
          List.of(
              Map.entry("a.xhtml", "<html><body onload='x'/></html>"),
              Map.entry("a.css", "@import 'b.css';"),
              Map.entry("a.svg", "<svg><set/></svg>"),
              Map.entry("a.opf", "<package><item properties='scripted'/></package>"),
              Map.entry("a.js", "x"))) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
      }
    }
    assertEquals(
        List.of(
            "onload=x", "@import 'b.css';", "<set>", "<item properties=\"scripted\" />", "a.js"),
        ActiveContent.in(epub));
  }

  @Test
  void itIsFoundInAPdf() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      PDAnnotationLink link = new PDAnnotationLink();
      PDActionURI uri = new PDActionURI();
      uri.setURI("file:///etc/passwd");
      link.setAction(uri);
      PDAnnotationLink launch = new PDAnnotationLink();
      launch.setAction(new PDActionLaunch());
      page.setAnnotations(List.of(link, launch));
      pdf.save(file.toFile());
    }
    assertEquals(
        List.of("/JS", "/OpenAction", "/S /JavaScript", "/S /Launch", "/URI file:///etc/passwd"),
        ActiveContent.in(file).stream().sorted().toList());
  }
}
