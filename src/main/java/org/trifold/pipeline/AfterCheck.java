package org.trifold.pipeline;

import java.util.List;
import org.trifold.check.Baseline;
import org.trifold.config.Settings;

/** What a check does when all is found: mends what is certain, notes what is known. */
final class AfterCheck {
  private final Layers layers;
  private final OutcomeBuilder outcome;

  AfterCheck(Layers layers, OutcomeBuilder outcome) {
    this.layers = layers;
    this.outcome = outcome;
  }

  void run() {
    Settings settings = layers.base();
    String fix = settings.text(GeneralSettings.FIX);
    if (!fix.equals(GeneralSettings.NO_FIX)) {
      mend(fix.equals(GeneralSettings.FIX_WRITE));
    }
    if (settings.flag(GeneralSettings.WRITE_BASELINE)) {
      SideFiles.writeBaseline(layers, outcome);
      outcome.settled(f -> Baseline.isEditorial(f) || f.rule().equals(KindProfile.RULE));
    }
  }

  private void mend(boolean write) {
    Mending mending = new Mending(layers.gate());
    List<Mending.Mended> mended = mending.of(outcome.findings());
    if (write) {
      mending.write(mended);
      outcome.settled(finding -> finding.passage().instead().isPresent());
    }
    outcome.mended(mended.stream().flatMap(one -> one.diff().stream()).toList());
  }
}
