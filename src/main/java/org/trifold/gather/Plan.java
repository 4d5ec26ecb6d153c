package org.trifold.gather;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.config.Settings;
import org.trifold.model.SourceLocation;

/** What is to be gathered from several manuscripts, as its description has it. */
public sealed interface Plan permits BookPlan, IssuePlan {
  /** What stands at the head of the description. */
  Described described();

  /** All articles in reading order. */
  List<Entry> entries();

  /** Whether one of the manuscripts is not read for its title. */
  default boolean needsNoTitle(String path) {
    return false;
  }

  /** The description, relative to the project root. */
  default String file() {
    return described().file();
  }

  /** The paths of all articles in reading order. */
  default List<String> paths() {
    return entries().stream().map(Entry::path).toList();
  }

  /** Document attributes, settings among them, each with its place. */
  default Map<String, Settings.Written> attributes() {
    return described().attributes();
  }

  /** The place of an attribute; the whole description where it sets none of that name. */
  default SourceLocation where(String attribute) {
    return described().where(attribute);
  }

  /** The value of an attribute. */
  default Optional<String> attribute(String name) {
    return described().attribute(name);
  }

  /**
   * An article at its place in the whole.
   *
   * @param path relative to the project root, with forward slashes
   * @param kind of section that it becomes, as the semantic HTML has it: {@code chapter}; empty for
   *     a plain one
   * @param where where the description names it
   */
  record Entry(String path, String kind, SourceLocation where) {}
}
