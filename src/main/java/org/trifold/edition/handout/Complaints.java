package org.trifold.edition.handout;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId;
import com.openhtmltopdf.util.XRLog;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;

/** What the renderer warns of while it works on one document; each becomes a finding. */
final class Complaints implements Consumer<Diagnostic> {
  private final Document page;
  private final PrintStyle style;
  private final Findings findings;
  private final Set<String> aboutStyle = new LinkedHashSet<>();
  private final Map<String, SourceLocation> other = new LinkedHashMap<>();

  /** The first element of each picture, target and id; filled when it is asked for. */
  private final Map<String, Element> named = new HashMap<>();

  /**
   * Collects for one document.
   *
   * @param page what the renderer was given
   */
  Complaints(Document page, PrintStyle style, Findings findings) {
    this.page = page;
    this.style = style;
    this.findings = findings;
  }

  @Override
  public void accept(Diagnostic diagnostic) {
    if (diagnostic.getLevel().intValue() < Level.WARNING.intValue()) {
      return;
    }
    LogMessageId id = diagnostic.getLogMessageId();
    // It looks in the wrong place, and a description is the author's to give or not.
    boolean description =
        id
            == LogMessageId.LogMessageId0Param
                .GENERAL_PDF_ACCESSIBILITY_NO_DOCUMENT_DESCRIPTION_PROVIDED;
    if (description || isAboutFootRows(diagnostic)) {
      return;
    }
    if (id.getWhere().equals(XRLog.CSS_PARSE)) {
      aboutStyle.add(oneLine(diagnostic.getFormattedMessage()));
    } else {
      other.computeIfAbsent(
          oneLine(diagnostic.getFormattedMessage()), message -> where(diagnostic.getArgs()));
    }
  }

  /** Said of every table with a foot, which is tagged all the same. */
  private static boolean isAboutFootRows(Diagnostic diagnostic) {
    return diagnostic.getLogMessageId()
            == LogMessageId.LogMessageId3Param.GENERAL_PDF_ACCESSIBILITY_INCOMPATIBLE_CHILD
        && diagnostic.getArgs()[0] instanceof String child
        && (child.startsWith("TableFoot") || child.startsWith("TableHead"));
  }

  private static String oneLine(String message) {
    return message.replaceAll("\\s+", " ").strip();
  }

  /** Adds the findings. */
  void report() {
    if (!aboutStyle.isEmpty()) {
      List<Finding> unknown = style.unknown();
      findings.addAll(unknown);
      if (unknown.isEmpty()) {
        aboutStyle.forEach(message -> findings.add(notUnderstood(message)));
      }
    }
    other.forEach(
        (message, where) ->
            findings.add(
                Finding.warning(
                    "TF-HANDOUT-004",
                    where,
                    "The PDF renderer warned: " + message.replaceFirst("\\.+$", "") + ".",
                    "Look at the page it concerns; something may be missing there.")));
  }

  /** The place of the first element that the warning names by picture, target or id. */
  private SourceLocation where(Object[] args) {
    for (Object arg : args) {
      Element element = named().get(name(String.valueOf(arg)));
      if (element != null) {
        return SourceLocation.of(element);
      }
    }
    return SourceLocation.ofFile(SourceLocation.of(page.body()).file());
  }

  private Map<String, Element> named() {
    if (named.isEmpty()) {
      for (Element element : page.body().getAllElements()) {
        for (String text : List.of(element.attr("src"), element.attr("href"), element.id())) {
          named.putIfAbsent(name(text), element);
        }
      }
      named.remove("");
    }
    return named;
  }

  private static String name(String text) {
    return text.startsWith("#") ? text.substring(1) : text;
  }

  private Finding notUnderstood(String message) {
    return Finding.error(
        "TF-HANDOUT-003",
        SourceLocation.ofFile(style.place()),
        "The PDF renderer does not understand this stylesheet: " + message + ".",
        "Use selectors and at-rules of CSS 2.1 and paged media.");
  }
}
