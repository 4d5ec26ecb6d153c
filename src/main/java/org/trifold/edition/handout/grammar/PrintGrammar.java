package org.trifold.edition.handout.grammar;

import java.util.List;
import org.jsoup.nodes.Document;
import org.trifold.edition.Prepared;
import org.trifold.model.Findings;
import org.trifold.transform.Labels;
import org.trifold.transform.Transform;

/**
 * Lays out for paper what the shared grammar has written: signs, lines, columns; and adds the
 * patient's line at the head and who stands for the text at the end.
 */
public final class PrintGrammar implements Transform {
  private final Prepared prepared;
  private final Drawings drawings;
  private final Extras extras;

  /** A pass over one document. */
  public PrintGrammar(Prepared prepared, Drawings drawings, Extras extras) {
    this.prepared = prepared;
    this.drawings = drawings;
    this.extras = extras;
  }

  @Override
  public Document apply(Document document) {
    Labels labels = prepared.labels();
    Findings findings = prepared.findings();
    if (extras.patientLine()) {
      document.body().prependChild(PatientLine.of(labels));
    }
    Signs signs = new Signs(prepared.theme().tokens(), drawings);
    Document changed = document;
    for (Transform pass :
        List.<Transform>of(
            new SignedBoxes(signs, labels, findings),
            new KeyNumbers(),
            new TimedSteps(),
            new WritingLines(signs, labels, findings))) {
      changed = pass.apply(changed);
    }
    if (extras.trust()) {
      document.body().addClass("has-trust");
      Trust trust = new Trust(prepared.publication().metadata(), labels);
      TrustBlock block = new TrustBlock(prepared.publication(), trust, drawings, labels, findings);
      changed.body().appendChild(block.build(extras.clinic(), extras.narrow()));
    }
    return changed;
  }
}
