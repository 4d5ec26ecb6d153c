package org.trifold.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.trifold.gate.Gate;
import org.trifold.model.Audience;
import org.trifold.model.Content;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Brand;
import org.trifold.theme.Theme;
import org.trifold.theme.ThemeFiles;
import org.trifold.transform.Labels;
import org.trifold.transform.Transforms;

/**
 * What every edition starts from: its own copy of the document, selected, numbered and linked; the
 * theme with the brand's colours; the gate.
 *
 * @param document the edition's own, to change
 * @param findings collects what is found on the way
 */
public record Prepared(
    Publication publication,
    Document document,
    Theme theme,
    Optional<Brand> brand,
    Gate gate,
    Labels labels,
    Findings findings) {

  /** Prepares a job's whole content. */
  public static Prepared of(Job job) {
    return of(job, Content.WHOLE);
  }

  /**
   * What can be made of a job: the whole, and a sheet where the author marked something that the
   * edition selects.
   */
  public static List<Content> contents(Job job) {
    return Transforms.hasSheet(job.publication(), job.edition(), editions(job))
        ? List.of(Content.WHOLE, Content.SHEET)
        : List.of(Content.WHOLE);
  }

  /** What the edition selects of a job, with the roles that say which audience a block is for. */
  public static Document selected(Job job) {
    return Transforms.selected(job.publication(), job.edition(), editions(job));
  }

  /** Prepares a job's content, or the part of it that the author marked. */
  public static Prepared of(Job job, Content content) {
    return of(job, content, Audience.EVERYBODY);
  }

  /** As above, for one audience. */
  public static Prepared of(Job job, Content content, Audience audience) {
    Gate gate = job.gate();
    ThemeFiles files = new ThemeFiles(gate, job.shelf());
    Optional<Brand> brand = job.brand().map(name -> Brand.load(files, name));
    Theme plain = Theme.load(files, job.theme());
    Theme theme = brand.map(plain::with).orElse(plain);
    Findings findings = new Findings();
    Labels labels = Labels.of(job.publication().metadata().lang(), theme::layers, findings);
    if (!labels.translated()) {
      findings.add(untranslated(job.publication().where("lang"), labels.locale().getLanguage()));
    }
    Document document =
        Transforms.shared(job.edition(), editions(job), content, audience, brand, labels, findings)
            .apply(job.publication());
    return new Prepared(job.publication(), document, theme, brand, gate, labels, findings);
  }

  private static Finding untranslated(SourceLocation where, String language) {
    return Finding.info(
        "TF-LABEL-004",
        where,
        "There are no labels for the language \""
            + language
            + "\": words such as \"Contents\" are in English.",
        "Add labels_" + language + ".properties to the theme's folder.");
  }

  /** Every known edition: what the setting {@code editions} can be, and the job's own. */
  private static Set<String> editions(Job job) {
    Set<String> names = new TreeSet<>();
    names.add(job.edition());
    job.settings().declared().stream()
        .filter(setting -> setting.key().equals("editions"))
        .forEach(setting -> names.addAll(setting.choices()));
    return names;
  }
}
