package org.trifold.read;

import java.util.Map;
import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.ast.Table;
import org.asciidoctor.converter.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Converts the parser's nodes to the semantic HTML that {@code src/docs/architecture.md} lists. It
 * takes the place of Asciidoctor's own {@code html5} converter, so that {@code
 * ifdef::backend-html5[]} holds; it numbers nothing and looks nothing up. Public because the parser
 * makes it.
 */
public final class SemanticConverter extends StringConverter {

  public SemanticConverter(String backend, Map<String, Object> options) {
    super(backend, options);
    setOutfileSuffix(".html");
  }

  @Override
  public String convert(ContentNode node, @Nullable String transform, Map<Object, Object> options) {
    if (node instanceof Document document) {
      return "embedded".equals(transform)
          ? DocumentHtml.convertNested(document)
          : DocumentHtml.convert(document);
    }
    if (node instanceof PhraseNode phrase) {
      return InlineHtml.convert(phrase);
    }
    if (node instanceof Table table) {
      return TableHtml.convert(table);
    }
    String name = node.getNodeName();
    if (node instanceof StructuralNode block) {
      return name.endsWith("list") ? ListHtml.convert(block) : BlockHtml.convert(block);
    }
    throw new IllegalStateException("unknown node " + name);
  }
}
