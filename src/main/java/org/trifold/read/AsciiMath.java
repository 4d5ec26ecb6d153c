package org.trifold.read;

import java.util.function.Supplier;
import org.jruby.Ruby;
import org.jruby.exceptions.RaiseException;
import org.jruby.runtime.builtin.IRubyObject;
import org.jspecify.annotations.Nullable;

/**
 * AsciiMath, by the gem that Asciidoctor itself uses for DocBook, in the Ruby that parses
 * manuscripts. Thread-safe, as that is.
 */
final class AsciiMath implements Notation {
  private static final String CONVERT =
      "require 'asciimath'; lambda { |source| AsciiMath.parse(source).to_mathml }";

  /**
   * Characters of the longest formula. The gem's time grows with the square of what is nested:
   * 2,000 characters of {@code x^x^x} took 6 s, 4,000 took 25 s, and 1,600 at random more than a
   * minute.
   */
  private static final int LONGEST = 1000;

  private final Supplier<Ruby> ruby;
  private volatile @Nullable IRubyObject convert;

  AsciiMath(Supplier<Ruby> ruby) {
    this.ruby = ruby;
  }

  @Override
  public String mathml(String source, boolean block) throws NotUnderstood {
    if (source.length() > LONGEST) {
      throw new NotUnderstood(
          "The formula has more than " + LONGEST + " characters of AsciiMath", "");
    }
    try {
      Ruby runtime = ruby.get();
      IRubyObject text = runtime.newString(source);
      return convert(runtime).callMethod(runtime.getCurrentContext(), "call", text).asJavaString();
    } catch (RaiseException | StackOverflowError e) {
      throw new NotUnderstood("The formula is no AsciiMath", "");
    }
  }

  private IRubyObject convert(Ruby runtime) {
    IRubyObject ready = convert;
    if (ready == null) {
      ready = runtime.evalScriptlet(CONVERT);
      convert = ready;
    }
    return ready;
  }
}
