package org.trifold.read;

import java.util.HashMap;
import java.util.Map;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;

/**
 * {@code brand:phone[]}: a fact of the brand. It stays a marker here, since the same parse serves
 * many brands.
 */
final class BrandMacro extends InlineMacroProcessor {
  /** Attribute of the phrase that names the fact. */
  static final String ATTRIBUTE = "trifold-brand";

  BrandMacro() {
    super("brand");
  }

  @Override
  public PhraseNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
    Map<String, Object> own = new HashMap<>();
    own.put(ATTRIBUTE, target);
    Map<String, Object> options = new HashMap<>();
    options.put("type", ":unquoted");
    return createPhraseNode(parent, "quoted", "", own, options);
  }
}
