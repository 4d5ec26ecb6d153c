package org.trifold.worker;

import java.nio.ByteBuffer;
import org.trifold.check.Suppression;
import org.trifold.check.wording.Hashes;
import org.trifold.check.wording.Passages;
import org.trifold.check.wording.Said;
import org.trifold.model.Severity;

/** What a manuscript says, on the pipe. */
final class PassagesWire {
  private PassagesWire() {}

  static void write(WireWriter out, Passages passages) {
    out.text(passages.manuscript()).text(passages.severity().name());
    out.number(passages.leastWords()).number(Double.doubleToLongBits(passages.share()));
    out.list(passages.said(), PassagesWire::said);
    out.list(
        passages.suppressions(),
        (o, one) -> {
          o.text(one.rule());
          Messages.place(o, one.where());
          o.number(one.from()).number(one.to());
        });
  }

  static Passages read(WireReader in) {
    return new Passages(
        in.text(),
        in.constant(Severity.class),
        (int) in.number(),
        Double.longBitsToDouble(in.number()),
        in.list(PassagesWire::said),
        in.list(
            i -> new Suppression(i.text(), Messages.place(i), (int) i.number(), (int) i.number())));
  }

  private static void said(WireWriter out, Said said) {
    Messages.place(out, said.where());
    out.number(said.length()).number(said.section()).number(said.block()).text(said.start());
    hashes(out, said.words());
    hashes(out, said.about());
    out.number(said.negations());
  }

  private static Said said(WireReader in) {
    return new Said(
        Messages.place(in),
        (int) in.number(),
        (int) in.number(),
        (int) in.number(),
        in.text(),
        hashes(in),
        hashes(in),
        (int) in.number());
  }

  private static void hashes(WireWriter out, Hashes hashes) {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Integer.BYTES);
    bytes.asIntBuffer().put(hashes.numbers());
    out.bytes(bytes.array());
  }

  private static Hashes hashes(WireReader in) {
    ByteBuffer bytes = ByteBuffer.wrap(in.bytes());
    int[] numbers = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(numbers);
    return Hashes.of(numbers);
  }
}
