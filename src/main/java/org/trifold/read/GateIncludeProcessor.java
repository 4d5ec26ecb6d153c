package org.trifold.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;
import org.trifold.gate.Gate;
import org.trifold.gate.Utf8;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;

/**
 * Serves {@code include::} through the gate. Asciidoctor's own jail compares paths as text, so a
 * symbolic link inside it leaks; and its text for a missing file would be printed.
 */
final class GateIncludeProcessor extends IncludeProcessor {
  /** So many ranges of one include that its file does not have are each told. */
  private static final int RANGES_NAMED = 10;

  private final Supplier<ReadSession> sessions;

  GateIncludeProcessor(Supplier<ReadSession> sessions) {
    this.sessions = sessions;
  }

  @Override
  public boolean handles(String target) {
    return true;
  }

  @Override
  public void process(
      Document document, PreprocessorReader reader, String target, Map<String, Object> attributes) {
    ReadSession session = sessions.get();
    // The directive's line is read already: the reader stands on the next one.
    SourceLocation directive =
        SourceLocation.ofLine(session.display(reader.getFile()), reader.getLineNumber() - 1);
    try {
      include(session, reader, directive, target, attributes);
    } catch (FindingException e) {
      if (IncludeBudget.isSpent(e)) {
        throw e;
      }
      boolean optional =
          attributes.containsKey("optional-option")
              || String.valueOf(attributes.getOrDefault("opts", "")).contains("optional")
              || String.valueOf(attributes.getOrDefault("options", "")).contains("optional");
      if (!optional || !e.findings().get(0).rule().equals("TF-GATE-003")) {
        session.findings().addAll(e.findings());
      }
    }
  }

  private static void include(
      ReadSession session,
      PreprocessorReader reader,
      SourceLocation directive,
      String target,
      Map<String, Object> attributes) {
    SourceLocation where = session.included().counted(directive.file(), directive.line());
    String current = directive.file();
    int depth = session.depths().getOrDefault(current, 0) + 1;
    IncludeBudget budget = new IncludeBudget(session, where);
    budget.count(depth);
    budget.indent(attributes);
    Optional<String> address = session.remotes().address(current, target);
    String path =
        address.isPresent()
            ? session.remotes().name(address.get())
            : resolve(current, target, where);
    String display = address.isPresent() ? path : session.gate().display(Path.of(path));
    String text =
        address.isPresent()
            ? text(
                session, fetched(session.gate(), address.get(), where), display, where, attributes)
            : text(session, path, display, where, attributes);
    session.depths().put(display, depth);
    LineBudget.check(text, display, session.gate().budgets());
    session.texts().put(display, text);
    IncludeSelection selection = IncludeSelection.of(text, attributes);
    budget.text(selection.text());
    tell(session, selection, display, where);
    Map<String, Object> passed = new HashMap<>(attributes);
    reader.pushInclude(
        selection.text(),
        address.isPresent() || Path.of(display).isAbsolute() ? display : Docdir.of(display),
        address.isPresent() ? display : relative(session, display),
        session
            .included()
            .take(directive, display, selection.lines(), attributes.containsKey("leveloffset")),
        passed);
  }

  private static void tell(
      ReadSession session, IncludeSelection selection, String display, SourceLocation where) {
    for (String tag : selection.missingTags()) {
      session
          .findings()
          .add(
              Finding.error(
                  "TF-READ-003",
                  where,
                  "There is no tag \"" + tag + "\" in \"" + display + "\".",
                  "Correct the tag's name."));
    }
    List<String> empty = selection.emptyRanges();
    for (String range : empty.subList(0, Math.min(RANGES_NAMED, empty.size()))) {
      session
          .findings()
          .add(
              Finding.error(
                  "TF-READ-006",
                  where,
                  "The lines \"" + range + "\" are not in \"" + display + "\".",
                  "Name lines that the file has, as in lines=5..10."));
    }
    if (empty.size() > RANGES_NAMED) {
      session
          .findings()
          .add(
              Finding.error(
                  "TF-READ-006",
                  where,
                  (empty.size() - RANGES_NAMED)
                      + " more of its lines are not in \""
                      + display
                      + "\".",
                  "Name lines that the file has, as in lines=5..10."));
    }
    selection
        .openTags()
        .forEach(
            (tag, line) ->
                session
                    .findings()
                    .add(
                        Finding.warning(
                            "TF-READ-007",
                            SourceLocation.ofLine(display, line),
                            "The tag \"" + tag + "\" does not end.",
                            "Write end::" + tag + "[] where it ends.")));
  }

  /** The path as inter-document cross-references name it: relative to the manuscript's folder. */
  private static String relative(ReadSession session, String display) {
    Path root = session.gate().root();
    Path folder = root.resolve(session.manuscript()).resolveSibling(".").normalize();
    return folder.relativize(root.resolve(display)).toString().replace('\\', '/');
  }

  /** The path from the project root, as far as it is under it or beside it. */
  private static String resolve(String current, String target, SourceLocation where) {
    try {
      return Docdir.inProject(target)
          .map(Path::of)
          .orElseGet(() -> Path.of(current).resolveSibling(target))
          .normalize()
          .toString();
    } catch (InvalidPathException e) {
      throw new FindingException(
          Finding.error(
              "TF-GATE-002",
              where,
              "\"" + target + "\" is not a path.",
              "Name a file relative to this one."));
    }
  }

  private static byte[] fetched(Gate gate, String address, SourceLocation where) {
    if (!gate.remote().opens(address)) {
      throw new FindingException(
          Finding.error(
              "TF-READ-001",
              where,
              "The include \"" + ShownAddress.of(address) + "\" is on the network.",
              "Copy the file into the project and include that, or open its host with"
                  + " --allow-network (https only)."));
    }
    return gate.remote().fetch(address, where);
  }

  private static String text(
      ReadSession session,
      String path,
      String display,
      SourceLocation where,
      Map<String, Object> attributes) {
    session.gate().admit(path, where);
    byte[] bytes = session.gate().read(path, where, Gate.TEXT_LIMIT);
    return text(session, bytes, display, where, attributes);
  }

  private static String text(
      ReadSession session,
      byte[] bytes,
      String display,
      SourceLocation where,
      Map<String, Object> attributes) {
    Object encoding = attributes.get("encoding");
    if (encoding == null) {
      LineEnds.check(bytes, display, session);
      return Utf8.text(bytes, display);
    }
    try {
      Charset charset = Charset.forName(String.valueOf(encoding));
      String text = new String(bytes, charset);
      return text.replace("\r\n", "\n").replace('\r', '\n');
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new FindingException(
          Finding.error(
              "TF-READ-004",
              where,
              "The encoding \"" + encoding + "\" is not known.",
              "Save the included file as UTF-8 and leave encoding out."));
    }
  }
}
