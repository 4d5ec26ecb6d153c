package org.trifold.read;

import java.io.File;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.jruby.internal.JRubyAsciidoctor;
import org.jruby.Ruby;
import org.jspecify.annotations.Nullable;
import org.trifold.gate.Budget;
import org.trifold.gate.Budgets;
import org.trifold.gate.Gate;
import org.trifold.gate.Utf8;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;

/**
 * Reads manuscripts: one parse and one conversion each. Boots JRuby at the first manuscript.
 * Thread-safe: one instance serves many threads.
 */
public final class ManuscriptReader implements AutoCloseable {
  /** Attributes that belong to Asciidoctor's own HTML output; they would change what is read. */
  private static final List<String> SWITCHED_OFF =
      List.of("source-highlighter!", "data-uri!", "allow-uri-read!", "icons!", "sectanchors!");

  private final ConcurrentMap<String, Integer> parses = new ConcurrentHashMap<>();

  /** Held here, since the platform forgets the settings of a logger that nobody holds. */
  private final Logger parserLog = Logger.getLogger("asciidoctor");

  /** The notations of formulas that AsciiDoc has, by the names it gives them. */
  private final Map<String, Notation> notations =
      Map.of("asciimath", new AsciiMath(this::ruby), "latexmath", new Latex());

  private final ThreadLocal<@Nullable ReadSession> session = new ThreadLocal<>();
  private volatile @Nullable Asciidoctor asciidoctor;
  private volatile @Nullable Set<String> builtInAttributes;

  /** How often a manuscript was parsed so far. */
  public int parses() {
    return parses.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How often this manuscript was parsed so far. */
  public int parses(String path) {
    return parses.getOrDefault(path, 0);
  }

  /**
   * Reads one manuscript. What its author can mend is among the findings of the result, not thrown.
   *
   * @param gate reads the manuscript, its includes and images
   * @param path relative to the project root, with forward slashes
   * @param name output name: path below the manuscript folder without suffix
   * @param attributes set from outside; an attribute of the same name in the header wins
   * @param clock the build clock; gives {@code docdate} and its like
   */
  public Reading read(
      Gate gate, String path, String name, Map<String, String> attributes, Instant clock) {
    ReadSession current = new ReadSession(gate, path);
    try {
      byte[] bytes = gate.read(path, SourceLocation.ofFile(path), Gate.TEXT_LIMIT);
      String text = Utf8.text(bytes, path);
      LineEnds.check(bytes, path, current);
      LineBudget.check(text, path, gate.budgets());
      current.texts().put(path, text);
      current.depths().put(path, 0);
      Publication publication = parse(current, text, name, attributes, clock);
      return reading(Optional.of(publication), current);
    } catch (FindingException e) {
      current.findings().addAll(e.findings());
      return reading(Optional.empty(), current);
    }
  }

  /** Boots JRuby now, which else the first manuscript waits for. */
  public void warm() {
    builtIn(processor());
  }

  private static Reading reading(Optional<Publication> publication, ReadSession session) {
    List<Finding> findings = new ArrayList<>(session.findings().list());
    Collections.sort(findings);
    List<String> includes =
        session.texts().keySet().stream().filter(f -> !f.equals(session.manuscript())).toList();
    return new Reading(publication, findings, includes);
  }

  private Publication parse(
      ReadSession current,
      String text,
      String name,
      Map<String, String> attributes,
      Instant clock) {
    Asciidoctor processor = processor();
    session.set(current);
    try {
      parses.merge(current.manuscript(), 1, Integer::sum);
      Budgets budgets = current.gate().budgets();
      Document document =
          processor.load(text, options(budgets, current.manuscript(), attributes, clock));
      String html = document.convert();
      return new PublicationBuilder(current, builtIn(processor), notations)
          .build(document, html, name);
    } finally {
      session.remove();
    }
  }

  private static Options options(
      Budgets budgets, String file, Map<String, String> attributes, Instant clock) {
    var builder = Attributes.builder();
    attributes.forEach((key, value) -> builder.attribute(key + "@", value));
    SWITCHED_OFF.forEach(key -> builder.attribute(key, ""));
    var time = clock.atZone(ZoneOffset.UTC);
    String date = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).format(time);
    String clockTime = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).format(time);
    for (String kind : List.of("doc", "local")) {
      builder.attribute(kind + "date", date);
      builder.attribute(kind + "time", clockTime);
      builder.attribute(kind + "datetime", date + " " + clockTime);
      builder.attribute(kind + "year", date.substring(0, 4));
    }
    String fileName = file.substring(file.lastIndexOf('/') + 1);
    int dot = fileName.lastIndexOf('.');
    builder.attribute("docfile", Docdir.of(file));
    builder.attribute("docname", dot < 0 ? fileName : fileName.substring(0, dot));
    builder.attribute("docfilesuffix", dot < 0 ? "" : fileName.substring(dot));
    // Asciidoctor gives the home folder of who builds, for whoever asks.
    builder.attribute("user-home", ".");
    // Undefined attributes are told by a log record, so that the finding can name them.
    builder.attribute("attribute-missing", "warn@");
    // A longer value is cut off in silence; here it is told (see budgets.rb).
    builder.attribute("max-attribute-value-size", String.valueOf(budgets.most(Budget.ATTRIBUTE)));
    // docdir must be the manuscript's folder, as authors expect of {docdir}. The jail at the
    // project root is kept by the gate, through which every include goes (GateIncludeProcessor).
    return Options.builder()
        .backend("html5")
        .safe(SafeMode.SAFE)
        .baseDir(new File(Docdir.folder(file)))
        .sourcemap(true)
        .catalogAssets(false)
        .standalone(true)
        .attributes(builder.build())
        .build();
  }

  /** Names of the attributes that an empty document has. */
  private Set<String> builtIn(Asciidoctor processor) {
    Set<String> known = builtInAttributes;
    if (known == null) {
      Options options = options(Budgets.standard(), "empty.adoc", Map.of(), Instant.EPOCH);
      known = Set.copyOf(processor.load("", options).getAttributes().keySet());
      builtInAttributes = known;
    }
    return known;
  }

  private Asciidoctor processor() {
    Asciidoctor ready = asciidoctor;
    if (ready == null) {
      synchronized (this) {
        ready = asciidoctor;
        if (ready == null) {
          ready = boot();
          asciidoctor = ready;
        }
      }
    }
    return ready;
  }

  private Asciidoctor boot() {
    Asciidoctor processor = Asciidoctor.Factory.create();
    processor.javaConverterRegistry().register(SemanticConverter.class, "html5");
    processor.javaExtensionRegistry().includeProcessor(new GateIncludeProcessor(this::session));
    processor.javaExtensionRegistry().inlineMacro(new BrandMacro());
    processor.javaExtensionRegistry().inlineMacro(new MergeMacro());
    // The parser also writes every record to a logger of the platform, and so to the terminal.
    parserLog.setUseParentHandlers(false);
    ParserBudgets.install(processor.unwrap(JRubyAsciidoctor.class).getRubyRuntime(), this::session);
    processor.registerLogHandler(record -> LogFindings.add(record, session()));
    return processor;
  }

  private Ruby ruby() {
    return processor().unwrap(JRubyAsciidoctor.class).getRubyRuntime();
  }

  private ReadSession session() {
    ReadSession current = session.get();
    if (current == null) {
      throw new IllegalStateException("the parser runs on the thread that called it");
    }
    return current;
  }

  @Override
  public void close() {
    Asciidoctor ready = asciidoctor;
    if (ready != null) {
      ready.shutdown();
    }
  }
}
