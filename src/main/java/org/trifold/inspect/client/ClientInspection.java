package org.trifold.inspect.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.trifold.config.ConfigFile;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.inspect.Inspection;
import org.trifold.model.Audience;
import org.trifold.model.Content;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Theme;
import org.trifold.theme.ThemeFile;

/**
 * Tells what a mail uses and the mail programs of its readers lack, by caniemail's data. Runs in
 * every rendering, and asks nobody.
 *
 * <p>What a program lacks altogether is an error, unless it is said that what shows instead will
 * do: by Trifold of what it writes itself, by the theme in {@code newsletter/fallbacks.toml}, or by
 * a setting. What it supports in part is a warning where the mail has just that part, else for
 * information.
 */
public final class ClientInspection implements Inspection {
  private static final String CLIENTS = "newsletter.clients";
  private static final String ACCEPT = "newsletter.accept";
  private static final String FALLBACKS = "fallbacks.toml";
  private static final String THEME_FALLBACKS = "newsletter/" + FALLBACKS;

  private static final List<String> DEFAULT =
      List.of("gmail", "outlook-classic", "outlook", "apple-mail", "yahoo", "samsung");

  private final List<ClientFamily> families = ClientFamily.all();
  private @Nullable ClientCheck check;

  /** Makes the inspection; for the service loader. */
  public ClientInspection() {}

  @Override
  public String name() {
    return "clients";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.choices(
            CLIENTS,
            names(),
            String.join(",", DEFAULT),
            "Mail programs that the newsletter is held against."),
        Setting.list(
            ACCEPT,
            "",
            "Features that some of them lack and the newsletter may use all the same, by"
                + " caniemail's names: css-border-radius."));
  }

  @Override
  public boolean always() {
    return true;
  }

  @Override
  public List<Finding> inspect(Job job, Rendition rendition) {
    List<Finding> findings = new ArrayList<>();
    for (Rendition.File file : rendition.files()) {
      // Other HTML files, such as one for the web, are no mails.
      if (file.mediaType().equals("text/html")
          && file.suffix().equals(file.audience().suffix() + ".html")) {
        try {
          String html = new String(file.content(), StandardCharsets.UTF_8);
          findings.addAll(mail(job, file.audience(), html));
        } catch (FindingException e) {
          findings.addAll(e.findings());
        }
      }
    }
    return List.copyOf(findings);
  }

  private List<Finding> mail(Job job, Audience audience, String html) {
    ClientCheck check = check();
    List<String> chosen = job.settings().list(CLIENTS);
    List<ClientFamily> asked =
        families.stream().filter(family -> chosen.contains(family.name())).toList();
    List<Use> uses =
        MailUses.of(Jsoup.parse(html), check.features(), e -> SourceLocation.ofFile(""));
    List<Finding> findings = new ArrayList<>();
    List<Lack> lacks = check.lacks(uses, asked, accepted(job));
    if (!lacks.isEmpty()) {
      UsePlaces places = new UsePlaces(Prepared.of(job, Content.WHOLE, audience), check.features());
      for (Lack lack : lacks) {
        findings.add(LackFinding.of(lack, places.of(lack.uses().get(0)), check.data().date()));
      }
    }
    return findings;
  }

  /** The tables, read when the first mail comes. */
  private synchronized ClientCheck check() {
    ClientCheck known = check;
    if (known == null) {
      known = new ClientCheck(SupportData.load(), Features.load(), Notes.load());
      check = known;
    }
    return known;
  }

  private List<String> names() {
    return families.stream().map(ClientFamily::name).toList();
  }

  private Fallbacks accepted(Job job) {
    Set<String> features = check().data().features().keySet();
    byte[] built = TabTable.text(FALLBACKS).getBytes(StandardCharsets.UTF_8);
    ConfigFile own = job.shelf().config(new ThemeFile(FALLBACKS, built));
    ConfigFile themes =
        Theme.load(job.themes(), job.theme())
            .find(THEME_FALLBACKS)
            .map(job.shelf()::config)
            .orElseGet(() -> ConfigFile.empty(THEME_FALLBACKS));
    Settings.Value setting = job.settings().value(ACCEPT);
    return Fallbacks.read(own, features, names())
        .and(Fallbacks.read(themes, features, names()))
        .and(job.settings().list(ACCEPT), setting.where(), features, names());
  }
}
