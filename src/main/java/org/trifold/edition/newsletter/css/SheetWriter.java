package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what stays of a stylesheet. */
final class SheetWriter {
  private SheetWriter() {}

  /** CSS text, one rule a line (RFC 5322, §2.1.1 limits lines); empty where nothing stays. */
  static String write(Sheet sheet, KeptRules kept) {
    return write(sheet.nodes(), kept);
  }

  private static String write(List<Sheet.Node> nodes, KeptRules kept) {
    StringBuilder out = new StringBuilder();
    List<String> selectors = new ArrayList<>();
    String block = "";
    int order = 0;
    for (Sheet.Node node : nodes) {
      if (node instanceof Sheet.Rule rule) {
        if (rule.inlinable() || rule.declarations().isEmpty() || !kept.reaches(rule)) {
          continue;
        }
        String next = block(rule, kept);
        if (!next.equals(block) || order(rule) != order) {
          flush(out, selectors, block);
          block = next;
          order = order(rule);
        }
        selectors.add(rule.selector().css());
        continue;
      }
      flush(out, selectors, block);
      if (node instanceof Sheet.Group group) {
        String inner = write(group.nodes(), kept);
        if (!inner.isEmpty()) {
          out.append(group.head()).append("{\n").append(inner).append("}\n");
        }
      } else if (node instanceof Sheet.Verbatim verbatim) {
        out.append(verbatim.css().strip()).append('\n');
      }
    }
    flush(out, selectors, block);
    return out.toString();
  }

  /** Position of the rule; selectors that were one list stay one, no others are joined. */
  private static int order(Sheet.Rule rule) {
    return rule.declarations().isEmpty() ? -1 : rule.declarations().get(0).weight().order();
  }

  private static void flush(StringBuilder out, List<String> selectors, String block) {
    if (!selectors.isEmpty()) {
      out.append(String.join(",", selectors)).append('{').append(block).append("}\n");
      selectors.clear();
    }
  }

  private static String block(Sheet.Rule rule, KeptRules kept) {
    return rule.declarations().stream()
        .map(d -> d.css(kept.important(d)))
        .collect(Collectors.joining(";"));
  }
}
