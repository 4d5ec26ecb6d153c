package org.trifold.edition.newsletter.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.gate.Gate;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Brand;

/**
 * Which service sends a mail, what its tags are called there, and who proofs are for.
 *
 * @param proof the file of a proof's readers
 * @param proofWhere the place that names it
 */
public record ServiceSettings(
    Optional<Service> service,
    MergeFields fields,
    Optional<String> proof,
    SourceLocation proofWhere) {
  private static final String SERVICE = "newsletter.service";
  private static final String MERGE_TAGS = "newsletter.merge-tags";
  private static final String PROOF = "newsletter.proof";

  private static final String NONE = "none";

  /** Stands for an address that the service writes. */
  private static final String OF_SERVICE = "service";

  public static final List<Setting> DECLARED =
      List.of(
          Setting.choice(
              SERVICE,
              words(),
              NONE,
              "The service that sends the newsletter: its dialect is that of merge tags, and of the"
                  + " link to unsubscribe where newsletter.unsubscribe-url sets none."),
          Setting.list(
              MERGE_TAGS,
              "",
              "Further merge tags, and what the service calls one: next-visit, city=MMERGE7."),
          Setting.text(
                  PROOF,
                  "",
                  "A CSV file of readers to make proofs for; its first line names merge tags.")
              .onlyForBuild());

  private static List<String> words() {
    List<String> words = new ArrayList<>(List.of(NONE));
    words.addAll(Service.words());
    return words;
  }

  /**
   * Reads the values.
   *
   * @throws FindingException where a tag's declaration is none
   */
  public static ServiceSettings of(Settings settings) {
    return new ServiceSettings(
        Service.of(settings.text(SERVICE)),
        MergeFields.of(settings, MERGE_TAGS),
        Optional.of(settings.text(PROOF).strip()).filter(file -> !file.isEmpty()),
        settings.value(PROOF).where());
  }

  /** How the mail itself is personalized. */
  public Personalization personalization(Findings findings) {
    return Personalization.of(service, fields, findings);
  }

  /**
   * Who proofs are for; nobody where none are asked for.
   *
   * @throws FindingException where their file can't be read
   */
  public List<Person> people(Gate gate) {
    return proof.map(file -> People.read(gate, file, proofWhere, fields)).orElse(List.of());
  }

  /** The same for a proof, which no service sends. */
  public ServiceSettings withoutService() {
    return new ServiceSettings(Optional.empty(), fields, proof, proofWhere);
  }

  /**
   * Where the mail lies on the web, if the service is to say so.
   *
   * @param written an address, or {@code service}
   * @param where the place that it is written at
   * @throws FindingException where there is no service to say it
   */
  public Optional<String> viewOnline(Optional<String> written, SourceLocation where) {
    if (written.filter(OF_SERVICE::equals).isEmpty()) {
      return written;
    }
    return Optional.of(
        service
            .map(s -> s.own().viewOnline())
            .orElseThrow(
                () ->
                    new FindingException(
                        Finding.error(
                            "TF-MERGE-009",
                            where,
                            "The address of the mail on the web is to be the service's, but none is"
                                + " chosen.",
                            "Set newsletter.service, or write the address."))));
  }

  /**
   * The tag of the sender's postal address: of a service that sends nothing without it, and of one
   * that has such a tag where the brand has no address.
   */
  public Optional<String> postalAddress(Optional<Brand> brand) {
    boolean own = brand.map(b -> !b.lines("address").isEmpty()).orElse(false);
    return service
        .map(Service::own)
        .filter(tags -> !tags.address().isEmpty() && (tags.demandsAddress() || !own))
        .map(Service.OwnTags::address);
  }

  /** The address that a service's readers leave by. */
  public Optional<String> unsubscribe() {
    return service.map(s -> s.own().unsubscribe());
  }

  /**
   * Where readers of a proof leave, who have no service to leave: the brand's address for it, or a
   * mail to the brand (RFC 2369, §3.2).
   *
   * @param written an address that a setting names; a service's tag is none
   */
  public static Optional<String> unsubscribeOfProof(
      Optional<String> written, Optional<Brand> brand) {
    return written
        .filter(ServiceSettings::isAddress)
        .or(() -> brand.flatMap(b -> b.fact("unsubscribe")).filter(ServiceSettings::isAddress))
        .or(
            () ->
                brand
                    .flatMap(b -> b.fact("email"))
                    .map(email -> "mailto:" + email + "?subject=unsubscribe"));
  }

  /** Whether it leads somewhere as it is, without a service to write any of it. */
  private static boolean isAddress(String text) {
    return text.matches("(?i)(https?|mailto):[^*{}\\[\\]|\\s]+")
        && !text.matches(".*%[A-Z][A-Z_-]{2,}%.*|.*%%.*");
  }
}
