package org.trifold.inspect;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs EPUBCheck, the conformance checker of EPUB 3, within this process and with all it has to
 * say, usage hints included. Without state.
 */
public final class EpubConformance {
  private static final long STACK_BYTES = 64L << 20;

  private EpubConformance() {}

  /**
   * One message of EPUBCheck.
   *
   * @param id as EPUBCheck lists it: {@code RSC-005}
   * @param severity {@code fatal}, {@code error}, {@code warning}, {@code info} or {@code usage}
   * @param path inside the EPUB; empty for the EPUB itself
   * @param line 1-based; 0 or less where there is none
   */
  public record Remark(
      String id, String severity, String path, int line, int column, String message) {
    @Override
    public String toString() {
      return severity + " " + id + " " + path + ":" + line + ":" + column + ": " + message;
    }
  }

  /**
   * What EPUBCheck says of an EPUB, in its order; nothing at best.
   *
   * @param epub the file's bytes
   * @param name the file's name, with its extension
   */
  public static List<Remark> check(byte[] epub, String name) {
    Collector collector = new Collector();
    collector.setReportingLevel(ReportingLevel.Usage);
    collector.setLocale(Locale.ENGLISH);
    EpubCheck check = new EpubCheck(new ByteArrayInputStream(epub), collector, name);
    check.setLocale(Locale.ENGLISH);
    onDeepStack(check::doValidate);
    return List.copyOf(collector.remarks);
  }

  /** Its schemas are compiled by recursion that the usual stack can be too small for. */
  private static void onDeepStack(Runnable work) {
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(null, work, "epubcheck", STACK_BYTES);
    thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while EPUBCheck ran", e);
    }
    Throwable e = thrown.get();
    if (e != null) {
      throw new IllegalStateException("EPUBCheck stopped", e);
    }
  }

  /** Takes the messages; EPUBCheck's own reports write files. */
  private static final class Collector extends MasterReport {
    private final List<Remark> remarks = new ArrayList<>();

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
      Severity severity = message.getSeverity();
      if (severity == Severity.SUPPRESSED) {
        return;
      }
      remarks.add(
          new Remark(
              String.valueOf(message.getID()),
              severity.name().toLowerCase(Locale.ROOT),
              location.getPath(),
              location.getLine(),
              location.getColumn(),
              message.getMessage(arguments)));
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public int generate() {
      return 0;
    }

    @Override
    public void initialize() {}
  }
}
