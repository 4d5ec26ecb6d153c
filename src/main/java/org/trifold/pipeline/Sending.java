package org.trifold.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.output.OutputFolder;
import org.trifold.output.OutputNames;
import org.trifold.report.Report;
import org.trifold.report.ReportJson;
import org.trifold.send.Credentials;
import org.trifold.send.Delivery;
import org.trifold.send.Letter;
import org.trifold.send.Mailing;
import org.trifold.send.Post;
import org.trifold.send.Recipients;
import org.trifold.send.SentRecord;
import org.trifold.send.Server;

/**
 * Sends what was rendered: the proofs of a newsletter, or else its message, to each recipient.
 * Unless it is told to mean it, it only says what it would do. Thread-safe.
 *
 * @param today tells the date that goes on a message; the one thing of a mail that is not the
 *     build's
 */
public record Sending(Providers providers, InstantSource today) {
  private static final String MESSAGE = "message/rfc822";

  /** What the names of proofs have behind the manuscript's. */
  private static final String PROOF = "-proof-";

  /**
   * What to send how.
   *
   * @param to addresses
   * @param smtp the server's address; may be empty as long as nothing is sent
   * @param plain whether a server without TLS is good enough
   * @param really whether to send; else only what would be sent is told
   * @param again whether somebody may get a message that went to them before
   */
  public record Order(
      List<String> to,
      String smtp,
      boolean plain,
      Optional<Credentials> credentials,
      boolean really,
      boolean again) {
    public Order {
      to = List.copyOf(to);
    }
  }

  /**
   * What is printed.
   *
   * @param lines what was sent, or would be
   * @param findings what was not, and why
   */
  public record Answer(Verdict verdict, List<String> lines, List<Finding> findings) {
    public Answer {
      lines = List.copyOf(lines);
      findings = List.copyOf(findings);
    }
  }

  /** Sends, or tells what would be sent. What stands in the way of one stands in the way of all. */
  public Answer send(Request request, Order order) {
    try {
      // Libraries look for their services by the thread's loader; Maven's is not ours.
      try (Workers workers = new Workers("send", 1)) {
        return workers.start(() -> sending(request, order)).get();
      }
    } catch (FindingException e) {
      boolean usage = e.findings().stream().anyMatch(f -> f.where().file().isEmpty());
      return new Answer(usage ? Verdict.USAGE : Verdict.FINDINGS, List.of(), e.findings());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer sending(Request request, Order order) {
    Recipients recipients = Recipients.of(order.to());
    Optional<Server> server =
        Optional.of(order.smtp())
            .filter(smtp -> !smtp.isBlank())
            .map(smtp -> Server.of(smtp, order.plain()));
    if (order.really() && server.isEmpty()) {
      throw new FindingException(
          Finding.error(
              "TF-SEND-002",
              SourceLocation.ofFile(""),
              "No mail server is named.",
              "Name one: --smtp smtp://mail.example.org:587."));
    }
    Layers layers = Layers.of(request, providers);
    if (layers.base().flag(GeneralSettings.SKIP)) {
      return new Answer(Verdict.FINE, List.of(), List.of());
    }
    OutputFolder output = Pipeline.output(layers, order.really());
    if (order.really()) {
      output.recover();
    }
    Mailing mailing = new Mailing(letters(request, layers, output), recipients);
    SentRecord record = SentRecord.in(output);
    List<Finding> objections = mailing.objections(record, order.again());
    if (!order.really()) {
      return new Answer(
          objections.isEmpty() ? Verdict.FINE : Verdict.FINDINGS,
          plan(mailing, server, order),
          objections);
    }
    if (!objections.isEmpty()) {
      return new Answer(Verdict.FINDINGS, List.of("Nothing was sent."), objections);
    }
    Post.Result result =
        new Post(server.orElseThrow(), order.credentials(), record, today)
            .send(mailing.deliveries());
    List<String> lines = new ArrayList<>();
    result.taken().forEach(delivery -> lines.add("Sent: " + delivery.described()));
    result.untried().forEach(delivery -> lines.add("Not sent: " + delivery.described()));
    return new Answer(
        result.findings().isEmpty() ? Verdict.FINE : Verdict.FINDINGS, lines, result.findings());
  }

  private static List<String> plan(Mailing mailing, Optional<Server> server, Order order) {
    List<String> lines = new ArrayList<>();
    mailing.letters().forEach(letter -> lines.add(letter.described()));
    for (Delivery delivery : mailing.deliveries()) {
      lines.add("Would send: " + delivery.described());
    }
    lines.add(
        server.map(s -> "Server: " + s.described()).orElse("Server: none named")
            + order.credentials().map(c -> ", user from " + c.source()).orElse(", without login"));
    lines.add("Nothing was sent: --really sends.");
    return lines;
  }

  private static List<Letter> letters(Request request, Layers layers, OutputFolder output) {
    Discovery.Found found = Discovery.of(request, layers);
    if (found.manuscripts().isEmpty()) {
      throw new FindingException(found.findings());
    }
    List<Letter> letters = new ArrayList<>();
    for (Layers.Look look : layers.looks()) {
      for (Manuscript manuscript : found.manuscripts()) {
        String report = OutputNames.report(RenderStage.brandFolder(look), manuscript.name());
        letters.addAll(letters(manuscript, report, output));
      }
    }
    return letters;
  }

  private static List<Letter> letters(Manuscript manuscript, String report, OutputFolder output) {
    List<Report.MadeFile> messages =
        output
            .read(report)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .map(json -> ReportJson.renditions(output.display(report), json))
            .orElse(List.of())
            .stream()
            .flatMap(made -> made.files().stream())
            .filter(file -> file.mediaType().equals(MESSAGE))
            .toList();
    List<Report.MadeFile> proofs =
        messages.stream()
            .filter(file -> file.suffix().startsWith(file.audience().suffix() + PROOF))
            .toList();
    if (messages.isEmpty() && manuscript.isGathered() && !manuscript.isIssue()) {
      return List.of(); // A book is no mail, but for one whose description asks for it.
    }
    if (messages.isEmpty()) {
      throw new FindingException(
          Finding.error(
              "TF-SEND-007",
              SourceLocation.ofFile(manuscript.path()),
              "No message has been rendered of it.",
              "Render its newsletter, then send."));
    }
    RenderedFiles files = new RenderedFiles(output);
    return (proofs.isEmpty() ? messages : proofs)
        .stream()
            .map(file -> new Letter(output.display(file.path()), files.read(file).content()))
            .toList();
  }
}
