package org.trifold.online;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;

/** Asks the web addresses that a manuscript links whether they answer. Thread-safe. */
public final class LinkCheck {
  private final Probe probe;
  private final KnownAnswers known;

  /** A check that asks what isn't known. */
  public LinkCheck(Probe probe, KnownAnswers known) {
    this.probe = probe;
    this.known = known;
  }

  /** What doesn't answer, at each place that links it. */
  public List<Finding> check(Publication publication) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Answer> asked = new HashMap<>();
    for (Element link : publication.document().select("a[href~=(?i)^\\s*https?://]")) {
      String address = link.attr("href").strip();
      Answer answer = asked.computeIfAbsent(address, this::answer);
      finding(address, answer, SourceLocation.of(link)).ifPresent(findings::add);
    }
    return List.copyOf(findings);
  }

  private Answer answer(String address) {
    Optional<Answer> before = known.of(address);
    if (before.isPresent()) {
      return before.get();
    }
    Answer answer;
    try {
      URI uri = new URI(address);
      answer =
          uri.getHost() == null
              ? new Answer(Answer.Kind.UNSURE, "its host can't be read")
              : probe.ask(URI.create(uri.toASCIIString().replaceFirst("#.*", "")));
    } catch (URISyntaxException e) {
      // An address with a merge tag, or one that browsers mend.
      answer = new Answer(Answer.Kind.UNSURE, "it can't be read");
    }
    known.keep(address, answer);
    return answer;
  }

  private static Optional<Finding> finding(String address, Answer answer, SourceLocation where) {
    String link = "The link \"" + address + "\" ";
    return switch (answer.kind()) {
      case FINE -> Optional.empty();
      case DEAD ->
          Optional.of(
              Finding.warning(
                  "TF-NEWS-040",
                  where,
                  link + "doesn't answer: " + answer.detail() + ".",
                  "Correct the address, or leave the link out."));
      case UNSURE ->
          Optional.of(
              Finding.info(
                  "TF-NEWS-041",
                  where,
                  link + "could not be checked: " + answer.detail() + ".",
                  "Open it in a browser."));
      case PRIVATE ->
          Optional.of(
              Finding.warning(
                  "TF-NEWS-042",
                  where,
                  link + "leads into " + answer.detail() + "; it was not asked.",
                  "Link to an address that readers can reach."));
    };
  }
}
