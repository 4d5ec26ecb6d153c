package org.trifold.online;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trifold.model.AsciiAddress;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.Rendition;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;

/** Asks the web addresses that manuscripts and renditions name whether they answer. Thread-safe. */
public final class LinkCheck {
  private final Probe probe;
  private final KnownAnswers known;

  /** A check that asks what isn't known. */
  public LinkCheck(Probe probe, KnownAnswers known) {
    this.probe = probe;
    this.known = known;
  }

  /** What doesn't answer of what a manuscript links, and of its own address, at each place. */
  public List<Finding> check(Publication publication) {
    return ask(Asked.of(publication));
  }

  /** What doesn't answer of what a rendition refers to besides. */
  public List<Finding> check(Publication publication, Rendition rendition) {
    Set<String> manuscripts =
        Asked.of(publication).stream().map(Asked::address).collect(Collectors.toSet());
    return ask(
        Described.of(rendition, SourceLocation.ofFile(publication.source())).stream()
            .filter(asked -> !manuscripts.contains(asked.address()))
            .toList());
  }

  private List<Finding> ask(List<Asked> list) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Answer> answers = new HashMap<>();
    for (Asked asked : list) {
      Answer answer = answers.computeIfAbsent(asked.address(), this::answer);
      finding(asked, answer).ifPresent(findings::add);
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
      URI uri = AsciiAddress.of(address);
      answer =
          uri.getHost() == null
              ? new Answer(Answer.Kind.UNSURE, "its host can't be read")
              : probe.ask(URI.create(uri.toString().replaceFirst("#.*", "")));
    } catch (URISyntaxException e) {
      // An address with a merge tag, or one that browsers mend.
      answer = new Answer(Answer.Kind.UNSURE, "it can't be read");
    }
    known.keep(address, answer);
    return answer;
  }

  private static Optional<Finding> finding(Asked asked, Answer answer) {
    String link = "The " + asked.kind().word() + " \"" + ShownAddress.of(asked.address()) + "\" ";
    SourceLocation where = asked.where();
    return switch (answer.kind()) {
      case FINE -> Optional.empty();
      case DEAD ->
          Optional.of(
              Finding.warning(
                  "TF-NEWS-040",
                  where,
                  link + "doesn't answer: " + answer.detail() + ".",
                  asked.kind().hint()));
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
