package org.trifold.pipeline;

import java.util.Map;
import java.util.Optional;
import org.trifold.check.Profile;
import org.trifold.config.Layer;
import org.trifold.config.Settings;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Brand;

/**
 * The profile that a brand's kind chooses where nobody chose one, whatever the verb.
 *
 * @param kind where the brand says what it is; empty where it chooses nothing
 */
record KindProfile(Optional<SourceLocation> kind) {
  /** No brand, no choice. */
  static final KindProfile NONE = new KindProfile(Optional.empty());

  /** Of what it tells itself. */
  static final String RULE = "TF-CONF-007";

  /**
   * What this brand's kind chooses.
   *
   * @param settings with every layer laid that may choose a profile
   */
  static KindProfile of(Settings settings, Brand brand) {
    boolean chosen = settings.value(GeneralSettings.PROFILE).layer() != Layer.BUILT_IN;
    return chosen || !brand.kind().equals(Profile.CLINIC)
        ? NONE
        : new KindProfile(Optional.of(brand.where("kind")));
  }

  /** The settings with the choice. */
  Settings over(Settings settings) {
    return kind.map(
            where ->
                settings.with(
                    Layer.BRAND,
                    Map.of(GeneralSettings.PROFILE, new Settings.Written(Profile.CLINIC, where))))
        .orElse(settings);
  }

  /**
   * Tells whose findings these are, and how not to have them. The same for all manuscripts of a
   * run, so that it is told once.
   */
  Optional<Finding> told() {
    return kind.map(
        where ->
            Finding.info(
                RULE,
                where,
                "Manuscripts are proofread by the profile \""
                    + Profile.CLINIC
                    + "\", which this brand's kind chooses where nobody else does.",
                "Not to proofread, write profile = \"off\" in "
                    + Layers.PROJECT_FILE
                    + ", or say --profile off (Maven: -Dtrifold.profile=off); other profiles go there"
                    + " too."));
  }
}
