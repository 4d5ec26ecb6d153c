package org.trifold.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.Passage;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;
import org.trifold.output.OutputFile;

/** The file form of messages: the kind's number, then its values in their order. */
final class Messages {
  private Messages() {}

  private static final int HELLO = 1;
  private static final int OPEN = 2;
  private static final int TAKE = 3;
  private static final int PLANNED = 4;
  private static final int DONE = 5;
  private static final int BUSY = 6;
  private static final int WRITE = 7;
  private static final int WRITTEN = 8;
  private static final int ENDED = 9;
  private static final int FINISH = 10;
  private static final int FINISHED = 11;
  private static final int UNABLE = 12;

  /** In parts. */
  static List<byte[]> write(Message message) {
    WireWriter out = new WireWriter();
    if (message instanceof Message.Hello m) {
      out.number(HELLO).number(m.protocol()).text(m.version());
    } else if (message instanceof Message.Open m) {
      out.number(OPEN).text(m.verb()).text(m.root()).texts(m.asked()).texts(m.settings());
      out.optional(m.buildClock(), WireWriter::text).texts(m.manuscripts());
      out.text(m.started()).flag(m.talking());
    } else if (message instanceof Message.Take m) {
      out.number(TAKE).text(m.path());
    } else if (message instanceof Message.Planned m) {
      out.number(PLANNED).text(m.path()).number(m.steps());
    } else if (message instanceof Message.Done m) {
      out.number(DONE).text(m.path()).text(m.step());
    } else if (message instanceof Message.Busy m) {
      out.number(BUSY).text(m.path()).flag(m.busy());
    } else if (message instanceof Message.Write m) {
      out.number(WRITE).number(m.ticket());
      out.list(m.files(), (o, file) -> o.text(file.path()).bytes(file.content()));
    } else if (message instanceof Message.Written m) {
      out.number(WRITTEN).number(m.ticket()).list(m.findings(), Messages::finding);
    } else if (message instanceof Message.Ended m) {
      out.number(ENDED).text(m.path()).list(m.findings(), Messages::finding);
      out.optional(m.passages(), PassagesWire::write);
      out.list(m.reports(), ReportWire::write);
      out.list(m.bugs(), (o, bug) -> thrown(o.text(bug.during()), bug.thrown()));
      out.list(m.causes(), Messages::thrown);
    } else if (message instanceof Message.Finish) {
      out.number(FINISH);
    } else if (message instanceof Message.Finished) {
      out.number(FINISHED);
    } else if (message instanceof Message.Unable m) {
      thrown(out.number(UNABLE), m.thrown());
    }
    return out.parts();
  }

  static Message read(byte[] content) {
    WireReader in = new WireReader(content);
    long kind = in.number();
    return switch ((int) kind) {
      case HELLO -> new Message.Hello(in.number(), in.text());
      case OPEN -> open(in);
      case TAKE -> new Message.Take(in.text());
      case PLANNED -> new Message.Planned(in.text(), in.number());
      case DONE -> new Message.Done(in.text(), in.text());
      case BUSY -> new Message.Busy(in.text(), in.flag());
      case WRITE ->
          new Message.Write(in.number(), in.list(i -> new OutputFile(i.text(), i.bytes())));
      case WRITTEN -> new Message.Written(in.number(), in.list(Messages::finding));
      case ENDED ->
          new Message.Ended(
              in.text(),
              in.list(Messages::finding),
              in.optional(PassagesWire::read),
              in.list(ReportWire::read),
              in.list(i -> new Message.Fault(i.text(), thrown(i))),
              in.list(Messages::thrown));
      case FINISH -> new Message.Finish();
      case FINISHED -> new Message.Finished();
      case UNABLE -> new Message.Unable(thrown(in));
      default -> throw new BrokenPipeException("there is no message " + kind);
    };
  }

  private static Message open(WireReader in) {
    String verb = in.text();
    String root = in.text();
    var asked = in.texts();
    Map<String, String> settings = in.textMap();
    var clock = in.optional(WireReader::text);
    Map<String, String> manuscripts = in.textMap();
    return new Message.Open(verb, root, asked, settings, clock, manuscripts, in.text(), in.flag());
  }

  static void place(WireWriter out, SourceLocation where) {
    out.text(where.file()).number(where.line()).number(where.column());
  }

  static SourceLocation place(WireReader in) {
    return new SourceLocation(in.text(), (int) in.number(), (int) in.number());
  }

  static void finding(WireWriter out, Finding finding) {
    out.text(finding.rule()).text(finding.severity().name());
    place(out, finding.where());
    out.text(finding.message()).text(finding.hint());
    out.number(finding.passage().length());
    out.optional(finding.passage().instead(), WireWriter::text);
  }

  static Finding finding(WireReader in) {
    return new Finding(
        in.text(), in.constant(Severity.class), place(in), in.text(), in.text(), passage(in));
  }

  private static Passage passage(WireReader in) {
    long length = in.number();
    Optional<String> instead = in.optional(WireReader::text);
    if (length < 0 || length > Integer.MAX_VALUE || (length == 0 && instead.isPresent())) {
      throw new BrokenPipeException("there is no passage of " + length);
    }
    return new Passage((int) length, instead);
  }

  private static void thrown(WireWriter out, Thrown thrown) {
    out.text(thrown.described());
    out.list(
        thrown.trace(),
        (o, frame) ->
            o.text(frame.type()).text(frame.method()).text(frame.file()).number(frame.line()));
    out.optional(thrown.cause(), Messages::thrown);
  }

  private static Thrown thrown(WireReader in) {
    return new Thrown(
        in.text(),
        in.list(i -> new Thrown.Frame(i.text(), i.text(), i.text(), i.number())),
        in.optional(Messages::thrown));
  }
}
