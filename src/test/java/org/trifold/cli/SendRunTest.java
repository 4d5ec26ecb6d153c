package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a manuscript with merge tags to mailboxes, with nothing but the real parts. */
class SendRunTest {
  @TempDir Path temp;
  private String told = "";

  private int run(Map<String, String> environment, String verb, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    List<String> all = new ArrayList<>(List.of(verb, "--root", temp.toString()));
    all.addAll(List.of(args));
    int code = SharedRun.run(stream, stream, environment, all.toArray(String[]::new));
    told = out.toString(UTF_8);
    return code;
  }

  private int send(int port, String... args) {
    List<String> all = new ArrayList<>(List.of("--smtp", "smtp://localhost:" + port));
    all.addAll(List.of(args));
    return run(Map.of(), "send", all.toArray(String[]::new));
  }

  private void write(String file, String text) throws Exception {
    Path path = temp.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void project() throws Exception {
    write(
        "manuscript/care.adoc",
        "= Skin Care for merge:first-name[you]\n:lang: en\n\nDear merge:first-name[reader], drink.\n");
    write(
        "themes/brands/lab/brand.toml",
        "name = \"Lab\"\nemail = \"lab@example.org\"\naddress = [\"1 Road\"]\n"
            + "unsubscribe = \"https://example.org/leave\"\n");
    write("people.csv", "first-name\nAnn\n");
    write("trifold.toml", "brand = [\"lab\"]\neditions = [\"newsletter\"]\n");
  }

  @Test
  void a_proof_goes_out_once_and_only_when_it_is_meant() throws Exception {
    project();
    assertEquals(0, run(Map.of(), "render", "--set", "newsletter.proof=people.csv"), told);
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    try {
      int port = server.getSmtp().getPort();
      assertEquals(0, send(port, "--to", "ann@example.org,bo@example.org"), told);
      assertEquals(0, server.getReceivedMessages().length);
      assertTrue(told.contains("output/care/care-proof-1.eml: \"Skin Care for Ann\", "), told);
      assertTrue(told.contains("Would send: output/care/care-proof-1.eml to bo@example.org"), told);
      assertTrue(told.contains("(TLS if offered), without login"), told);
      assertTrue(told.endsWith("Nothing was sent: --really sends.\n"), told);
      assertFalse(Files.exists(temp.resolve("output/sent.json")));

      assertEquals(0, send(port, "--to", "ann@example.org", "--really"), told);
      assertEquals("Sent: output/care/care-proof-1.eml to ann@example.org\n", told);
      MimeMessage message = server.getReceivedMessages()[0];
      assertEquals("Skin Care for Ann", message.getSubject());

      assertEquals(1, send(port, "--to", "ann@example.org,bo@example.org", "--really"), told);
      assertTrue(told.startsWith("Nothing was sent.\noutput/care/care-proof-1.eml: It went to"));
      assertEquals(1, server.getReceivedMessages().length);
      assertEquals(0, send(port, "--to", "ann@example.org", "--really", "--again"), told);
      assertEquals(2, server.getReceivedMessages().length);

      Files.writeString(temp.resolve("output/care/care-proof-1.eml"), "Subject: x\n\ny");
      assertEquals(1, send(port, "--to", "cy@example.org", "--really"), told);
      assertTrue(told.contains("This file was changed since it was rendered."), told);
      assertEquals(2, server.getReceivedMessages().length);
    } finally {
      server.stop();
    }
  }

  @Test
  void an_issue_is_mail_and_a_book_is_none() throws Exception {
    project();
    write("manuscript/sun.adoc", "= Sun\n:lang: en\n:canonical-url: https://e.org/sun\n\nHot.\n");
    write("manuscript/rain.adoc", "= Rain\n:lang: en\n:canonical-url: https://e.org/r\n\nWet.\n");
    write(
        "manuscript/june.issue.toml",
        "title = \"June\"\narticles = [\"sun.adoc\", \"rain.adoc\"]\n");
    write(
        "manuscript/all.book.toml", "title = \"All\"\nchapters = [\"sun.adoc\", \"rain.adoc\"]\n");
    assertEquals(0, run(Map.of(), "render", "manuscript/june.issue.toml"), told);
    assertEquals(
        0,
        send(1, "--to", "a@example.org", "manuscript/june.issue.toml", "manuscript/all.book.toml"),
        told);
    assertTrue(told.contains("Would send: output/june/june.eml to a@example.org"), told);
    assertFalse(told.contains("all.book.toml") || told.contains("output/all"), told);
  }

  @Test
  void what_is_for_a_service_to_fill_in_goes_to_nobody() throws Exception {
    project();
    assertEquals(1, send(1, "--to", "a@example.org"), told);
    assertTrue(told.contains("manuscript/care.adoc: No message has been rendered of it."), told);
    assertEquals(0, run(Map.of(), "render", "--set", "newsletter.service=mailchimp"), told);
    assertEquals(1, send(1, "--to", "a@example.org", "--really"), told);
    assertTrue(told.contains("Nothing has been filled in for *|IF:FNAME|*, *|FNAME|*"), told);
    assertTrue(told.contains("no working way to unsubscribe"), told);
  }

  @Test
  void wrong_orders_are_exit_code_two_and_secrets_are_not_repeated() throws Exception {
    project();
    assertEquals(2, run(Map.of(), "send"));
    assertTrue(told.contains("--to"), told);
    assertEquals(2, run(Map.of(), "send", "--to", "ann", "--smtp", "localhost"));
    assertEquals("\"ann\" is no mail address. Write name@example.org.\n", told);
    assertEquals(2, run(Map.of(), "send", "--to", "a@example.org", "--really"));
    assertTrue(told.startsWith("No mail server is named."), told);
    assertEquals(
        2, run(Map.of(), "send", "--to", "a@example.org", "--smtp", "smtp://u:hush@example.org"));
    assertFalse(told.contains("hush"), told);
    assertEquals(2, run(Map.of("TRIFOLD_SMTP_PASSWORD", "hush"), "send", "--to", "a@example.org"));
    assertFalse(told.contains("hush"), told);
  }
}
