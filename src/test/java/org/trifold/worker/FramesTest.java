package org.trifold.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.check.Suppression;
import org.trifold.check.wording.Hashes;
import org.trifold.check.wording.Passages;
import org.trifold.check.wording.Said;
import org.trifold.config.Layer;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.model.Audience;
import org.trifold.model.Content;
import org.trifold.model.Finding;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;
import org.trifold.output.OutputFile;
import org.trifold.report.Report;
import org.trifold.report.ReportJson;

class FramesTest {
  /** Bytes before a message. */
  private static final int HEAD = 16;

  private static final Finding FINDING =
      Finding.warning("TF-X-001", new SourceLocation("a b.adoc", 3, 4), "Größe 标题 🙂.", "Mend it.");

  private static final Passages PASSAGES =
      new Passages(
          "a b.adoc",
          Severity.INFO,
          20,
          0.7,
          List.of(
              new Said(
                  new SourceLocation("a b.adoc", 3, 4),
                  17,
                  1,
                  2,
                  "Größe 标题 …",
                  Hashes.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE),
                  Hashes.of(),
                  1)),
          List.of(new Suppression("TF-EDIT-040", SourceLocation.ofLine("a b.adoc", 2), 3, 9)));

  static Stream<Message> messages() {
    return Stream.of(
        new Message.Hello(1, "0.1.0-SNAPSHOT"),
        new Message.Open(
            "RENDER",
            "/a b",
            List.of("manuscript", ""),
            Map.of("key", "value"),
            Optional.of("2026-01-02T03:04:05Z"),
            Map.of("manuscript/a.adoc", "a"),
            "2026-01-02T03:04:05Z",
            true),
        new Message.Take("manuscript/a.adoc"),
        new Message.Planned("a", 3),
        new Message.Done("a", "a: handout"),
        new Message.Busy("a", true),
        new Message.Written(7, List.of(FINDING)),
        new Message.Ended(
            "a",
            List.of(FINDING),
            Optional.of(PASSAGES),
            List.of(),
            List.of(
                new Message.Fault(
                    "a: read",
                    Thrown.of(
                        new IllegalStateException("outer", new ArithmeticException("inner"))))),
            List.of()),
        new Message.Finish(),
        new Message.Finished(),
        new Message.Unable(Thrown.of(new StackOverflowError())));
  }

  private static byte[] sent(Message message) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    new Frames.Out(stream).send(message);
    return stream.toByteArray();
  }

  private static Optional<Message> received(byte[] bytes) throws IOException {
    return new Frames.In(new ByteArrayInputStream(bytes)).next();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageArrivesAsItWasSent(Message message) throws IOException {
    assertEquals(Optional.of(message), received(sent(message)));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageThatIsCutOffIsTheEndAndOneThatIsChangedNeverHangs(Message message)
      throws IOException {
    byte[] whole = sent(message);
    for (int length = 1; length < whole.length; length++) {
      assertEquals(Optional.empty(), received(Arrays.copyOf(whole, length)));
    }
    byte[] content = Arrays.copyOfRange(whole, HEAD, whole.length);
    for (int at = 0; at < content.length; at++) {
      byte[] changed = content.clone();
      changed[at] ^= (byte) 0x81;
      try {
        Messages.read(changed);
      } catch (BrokenPipeException e) {
        assertTrue(String.valueOf(e.getMessage()).length() > 5);
      }
    }
  }

  /** Native code knows nothing of frames: what it prints lands before one, or in its middle. */
  @ParameterizedTest
  @MethodSource("messages")
  void whatIsPrintedAmongMessagesIsNoticedWhereverItLands(Message message) throws IOException {
    byte[] one = sent(message);
    byte[] printed = "no message".getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < one.length; at++) {
      ByteArrayOutputStream pipe = new ByteArrayOutputStream();
      pipe.write(one, 0, at);
      pipe.write(printed);
      pipe.write(one, at, one.length - at);
      pipe.write(one);
      BrokenPipeException e =
          assertThrows(BrokenPipeException.class, () -> received(pipe.toByteArray()), "at " + at);
      assertEquals("something else than messages is written to the pipe", e.getMessage());
    }
  }

  @Provide
  Arbitrary<byte[]> garbled() {
    return AnyInput.changed(messages().map(FramesTest::inBytes).toArray(byte[][]::new));
  }

  @Provide
  Arbitrary<byte[]> garbledContent() {
    return AnyInput.changed(
        messages()
            .map(FramesTest::inBytes)
            .map(whole -> Arrays.copyOfRange(whole, HEAD, whole.length))
            .toArray(byte[][]::new));
  }

  private static byte[] inBytes(Message message) {
    try {
      return sent(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Fuzz
  @Property
  void whateverComesIsAMessageOrTheEndOrSaidToBeNone(@ForAll("garbled") byte[] bytes)
      throws IOException {
    try {
      received(bytes);
    } catch (BrokenPipeException e) {
      assertTrue(String.valueOf(e.getMessage()).length() > 5);
    }
  }

  @Fuzz
  @Property
  void whateverAFrameHoldsIsAMessageOrSaidToBeNone(@ForAll("garbledContent") byte[] bytes) {
    try {
      Messages.read(bytes);
    } catch (BrokenPipeException e) {
      assertTrue(String.valueOf(e.getMessage()).length() > 5);
    }
  }

  /** Found with random input: half a gigabyte was made ready for what never came. */
  @Test
  void aLengthAloneTakesNoMemory() throws IOException {
    byte[] head = {
      0x54, 0x66, 0x0E, 0x1D, 0x21, 0, 0, 0, (byte) 0xDE, -1, -1, -1, 0, 0, 0, 0, 1, 2
    };
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    assertEquals(Optional.empty(), received(head));
    long taken = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertTrue(taken < 1 << 20, taken + " bytes");
  }

  @Test
  void filesArriveByteForByte() throws IOException {
    byte[] content = {0, -1, 10, 13, 127};
    Message sent = new Message.Write(3, List.of(new OutputFile("a/a.pdf", content)));
    Message.Write write = (Message.Write) received(sent(sent)).orElseThrow();
    assertEquals(3, write.ticket());
    assertEquals("a/a.pdf", write.files().get(0).path());
    assertArrayEquals(content, write.files().get(0).content());
  }

  @Test
  void aReportArrivesWithItsSettingsAndTheirLayers() throws IOException {
    Settings settings =
        Settings.declare(
                List.of(
                    Setting.text("theme", "default", "The look."),
                    Setting.choices("editions", List.of("a", "b"), "a,b", "What."),
                    Setting.flag("skip", false, "Nothing.").onlyForBuild()))
            .with(
                Layer.DOCUMENT,
                Map.of("theme", new Settings.Written("warm", new SourceLocation("a.adoc", 2, 1))));
    Report report =
        new Report(
            "manuscript/a.adoc",
            "a",
            Optional.of("clinic"),
            settings,
            List.of(
                new Report.Made(
                    "handout",
                    Map.of("pages", "7"),
                    List.of(
                        new Report.MadeFile(
                            "a/a.pdf",
                            ".pdf",
                            "application/pdf",
                            5,
                            "00",
                            Content.SHEET,
                            new Audience.Segment("patients"),
                            Map.of("pages", "2"))),
                    12)),
            List.of(FINDING),
            new Report.Run(1, "17", "0.1", Instant.EPOCH, Map.of("read", 4L)));
    Message.Ended ended =
        (Message.Ended)
            received(
                    sent(
                        new Message.Ended(
                            "a",
                            List.of(),
                            Optional.empty(),
                            List.of(report),
                            List.of(),
                            List.of())))
                .orElseThrow();
    Report arrived = ended.reports().get(0);
    assertEquals(ReportJson.write(report), ReportJson.write(arrived));
    assertEquals(report.renditions(), arrived.renditions());
    assertEquals(report.run(), arrived.run());
  }

  @Test
  void whatIsNoMessageIsNoticed() {
    byte[] text = "SLF4J: a library talks\n".getBytes(StandardCharsets.UTF_8);
    assertThrows(BrokenPipeException.class, () -> received(text));
  }

  /** Class, method, file and line; the names of modules and loaders are left out. */
  private static List<String> lines(Exception thrown) {
    return Stream.of(thrown.getStackTrace())
        .map(e -> e.getClassName() + e.getMethodName() + e.getFileName() + e.getLineNumber())
        .toList();
  }

  @Test
  void whatWasThrownPrintsAsItDidInTheWorker() {
    Exception original = new IllegalStateException("outer", new ArithmeticException("inner"));
    Exception copy = Thrown.of(original).asException();
    assertEquals(original.toString(), copy.toString());
    assertEquals(lines(original), lines(copy));
    assertEquals(String.valueOf(original.getCause()), String.valueOf(copy.getCause()));
  }
}
