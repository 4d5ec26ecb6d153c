package org.trifold.edition.newsletter.css;

import java.util.Set;

/** What mail programs add to a message, so that stylesheets can speak to one of them alone. */
final class ClientHooks {
  /** Elements that mail programs put around a message, by class or id (howtotarget.email). */
  private static final Set<String> NAMES =
      Set.of(
          "externalclass",
          "readmsgbody",
          "messageviewbody",
          "messagewebviewdiv",
          "moz-text-html",
          "outlook",
          "yshortcuts",
          "ii");

  /** Attributes that mail programs put on a message's elements (howtotarget.email). */
  private static final Set<String> ATTRIBUTES =
      Set.of("data-ogsc", "data-ogsb", "data-ogac", "data-ogab", "owa", "x-apple-data-detectors");

  private ClientHooks() {}

  /** Whether a test asks for something that mail programs add. */
  static boolean names(Selector.Simple part) {
    return part instanceof Selector.ClassName c && NAMES.contains(Tree.fold(c.name()))
        || part instanceof Selector.Id i && NAMES.contains(Tree.fold(i.name()))
        || part instanceof Selector.Attribute a && attribute(Tree.fold(a.name()));
  }

  static boolean attribute(String name) {
    return ATTRIBUTES.contains(name);
  }
}
