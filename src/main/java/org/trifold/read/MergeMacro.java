package org.trifold.read;

import java.util.HashMap;
import java.util.Map;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;

/**
 * {@code merge:first-name[there]}: what a sending service fills in for each reader, and the words
 * for who it knows nothing of. It stays a marker here; only a mail has a service.
 */
final class MergeMacro extends InlineMacroProcessor {
  /** Attribute of the phrase that names the tag. */
  static final String ATTRIBUTE = "trifold-merge";

  MergeMacro() {
    // The brackets hold words, commas and all, not attributes.
    super("merge", new HashMap<>(Map.of("content_model", ":raw")));
  }

  @Override
  public PhraseNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
    Map<String, Object> own = new HashMap<>();
    own.put(ATTRIBUTE, target);
    Map<String, Object> options = new HashMap<>();
    options.put("type", ":unquoted");
    Object words = attributes.get("text");
    return createPhraseNode(
        parent, "quoted", words == null ? "" : String.valueOf(words), own, options);
  }
}
