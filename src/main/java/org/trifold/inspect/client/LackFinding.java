package org.trifold.inspect.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trifold.inspect.client.SupportData.Support;
import org.trifold.model.Finding;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;

/** Says what is lacking. */
final class LackFinding {
  /** What a link of caniemail's notes looks like; its words stay. */
  private static final String LINK = "\\[([^\\]]*)\\]\\([^)]*\\)";

  private LackFinding() {}

  /**
   * The finding.
   *
   * @param date of the data
   */
  static Finding of(Lack lack, SourceLocation where, String date) {
    String slug = lack.feature().slug();
    String see = " " + lack.feature().url() + " (" + date + ").";
    return switch (lack.kind()) {
      case WHOLE ->
          new Finding(
              "TF-CLIENT-001",
              Severity.ERROR,
              where,
              subject(lack) + " isn't supported by " + who(lack) + "." + remarks(lack),
              "Do without, or accept what shows instead: newsletter.accept="
                  + slug
                  + ". See"
                  + see);
      case USED_PART ->
          new Finding(
              "TF-CLIENT-002",
              Severity.WARNING,
              where,
              subject(lack) + " isn't supported like that by " + who(lack) + "." + remarks(lack),
              "Write it otherwise, or accept what shows instead: newsletter.accept="
                  + slug
                  + ". See"
                  + see);
      case SOME ->
          new Finding(
              "TF-CLIENT-003",
              Severity.INFO,
              where,
              subject(lack) + " is supported in part by " + who(lack) + "." + remarks(lack),
              "Look at it there, then accept it: newsletter.accept=" + slug + ". See" + see);
    };
  }

  private static String subject(Lack lack) {
    int count = lack.uses().size();
    return "\""
        + lack.uses().get(0).shown()
        + "\""
        + (count > 1 ? " and " + (count - 1) + " more of " + lack.feature().title() : "");
  }

  private static String remarks(Lack lack) {
    return lack.notes().stream()
        .map(note -> " " + note.replaceAll(LINK, "$1").strip())
        .map(note -> note.endsWith(".") || note.endsWith(")") ? note : note + ".")
        .collect(Collectors.joining());
  }

  /** {@code Gmail (iOS 2019-02), Outlook classic (2007–2019)}. */
  private static String who(Lack lack) {
    List<String> families = new ArrayList<>();
    lack.versions()
        .forEach(
            (family, clients) ->
                families.add(
                    family.title()
                        + clients.entrySet().stream()
                            .map(client -> client(lack, family, client))
                            .collect(Collectors.joining(", ", " (", ")"))));
    return String.join(", ", families);
  }

  private static String client(
      Lack lack, ClientFamily family, Map.Entry<String, List<String>> lacking) {
    String client = lacking.getKey();
    List<String> counting =
        family.counting(lack.feature(), client).stream().map(Support::version).toList();
    String versions = versions(lacking.getValue().stream().distinct().toList(), counting);
    return family.clients().size() == 1 ? versions : platform(client) + " " + versions;
  }

  /** Versions, as a range where no tested one between is missing. */
  private static String versions(List<String> lacking, List<String> counting) {
    int from = counting.indexOf(lacking.get(0));
    int to = from + lacking.size();
    boolean run =
        lacking.size() > 2 && to <= counting.size() && counting.subList(from, to).equals(lacking);
    return run
        ? lacking.get(0) + "\u2013" + lacking.get(lacking.size() - 1)
        : String.join(", ", lacking);
  }

  private static String platform(String client) {
    String name = client.substring(client.indexOf('.') + 1);
    return switch (name) {
      case "desktop-webmail" -> "web";
      case "mobile-webmail" -> "mobile web";
      case "ios" -> "iOS";
      case "macos" -> "macOS";
      case "android" -> "Android";
      case "windows" -> "Windows";
      case "outlook-com" -> "Outlook.com";
      default -> name;
    };
  }
}
