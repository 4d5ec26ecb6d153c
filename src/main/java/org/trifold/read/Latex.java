package org.trifold.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * LaTeX, by KaTeX in Rhino. The script has no way to Java, files or the network, and a formula that
 * takes it too long is given up, after as many steps on any machine. Loaded at the first formula.
 * Thread-safe: one formula at a time.
 */
final class Latex implements Notation {
  private static final String KATEX = "/META-INF/resources/webjars/katex/0.16.4/dist/katex.min.js";

  /**
   * {@code strict} would refuse what browsers show well, letters of other scripts among it. {@code
   * trust} is asked for links, pictures and classes, which are not for formulas.
   */
  private static final String CONVERT =
      "(function(source, block) {"
          + "  return katex.renderToString(source, {"
          + "    output: 'mathml', displayMode: block, throwOnError: true, strict: false,"
          + "    maxExpand: 1000, maxSize: 50,"
          + "    trust: function(asked) {"
          + "      throw new katex.ParseError(asked.command + ' is not for formulas');"
          + "    }"
          + "  });"
          + "})";

  /** Steps of the script between two looks at how many there were. */
  private static final int LOOK = 10_000;

  /** Steps of the script after which a formula is given up. */
  private static final long MOST_STEPS = 50_000_000;

  /** Calls within calls; braces in braces take several each. */
  private static final int DEEPEST = 4_000;

  private final Watched factory = new Watched();
  private @Nullable Function convert;

  @Override
  public synchronized String mathml(String source, boolean block) throws NotUnderstood {
    Context context = factory.enterContext();
    try {
      Function ready = convert(context);
      Scriptable top = ready.getParentScope();
      factory.start();
      String html = Context.toString(ready.call(context, top, top, new Object[] {source, block}));
      if (html.codePoints().anyMatch(Latex::isHalf)) {
        throw new NotUnderstood("The formula names half a character", "");
      }
      return html;
    } catch (JavaScriptException e) {
      throw fault(source, e.getValue());
    } catch (EcmaError e) {
      throw new NotUnderstood("The formula is no LaTeX", "");
    } catch (RhinoException | TooLong | StackOverflowError e) {
      throw new NotUnderstood("The formula is too long or too deep", "");
    } finally {
      Context.exit();
    }
  }

  /** {@code \\char"D800}: no file of UTF-8 can have it. */
  private static boolean isHalf(int c) {
    return c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
  }

  private Function convert(Context context) {
    Function ready = convert;
    if (ready == null) {
      Scriptable top = context.initSafeStandardObjects();
      context.evaluateString(top, katex(), "katex", 1, null);
      ready = (Function) context.evaluateString(top, CONVERT, "convert", 1, null);
      convert = ready;
    }
    return ready;
  }

  private static String katex() {
    try (InputStream in = Latex.class.getResourceAsStream(KATEX)) {
      if (in == null) {
        throw new IllegalStateException("KaTeX is not where its jar has it: " + KATEX);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("a jar of our own can be read", e);
    }
  }

  /** KaTeX says "KaTeX parse error: Undefined control sequence: \x at position 1: …". */
  private static NotUnderstood fault(String source, Object thrown) {
    if (!(thrown instanceof Scriptable error)) {
      return new NotUnderstood("The formula is no LaTeX", "");
    }
    String message =
        Context.toString(ScriptableObject.getProperty(error, "message"))
            .replaceFirst("^KaTeX parse error: ", "")
            .replaceFirst("(?s) at (position \\d+|end of input):.*$", "")
            .replaceFirst("\\.$", "");
    Object position = ScriptableObject.getProperty(error, "position");
    int at = position instanceof Number number ? number.intValue() : source.length();
    String rest = source.substring(Math.min(at, source.length()));
    String written = rest.lines().findFirst().orElse("");
    return new NotUnderstood("The LaTeX has a fault: " + message, written);
  }

  /** Counts what a formula takes. */
  private static final class Watched extends ContextFactory {
    private long steps;

    void start() {
      steps = 0;
    }

    @Override
    protected Context makeContext() {
      Context context = super.makeContext();
      context.setLanguageVersion(Context.VERSION_ES6);
      // As code of the JVM the script would be too long for one method.
      context.setOptimizationLevel(-1);
      context.setMaximumInterpreterStackDepth(DEEPEST);
      context.setInstructionObserverThreshold(LOOK);
      return context;
    }

    @Override
    protected void observeInstructionCount(Context context, int count) {
      steps += count;
      if (steps > MOST_STEPS) {
        throw new TooLong();
      }
    }
  }

  /** Not an exception that a script could catch. */
  private static final class TooLong extends Error {
    private static final long serialVersionUID = 1L;
  }
}
