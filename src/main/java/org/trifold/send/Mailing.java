package org.trifold.send;

import java.util.ArrayList;
import java.util.List;
import org.trifold.model.Finding;

/** Messages for recipients: each gets each. */
public record Mailing(List<Letter> letters, Recipients recipients) {
  public Mailing {
    letters = List.copyOf(letters);
  }

  /** Each message for each recipient. */
  public List<Delivery> deliveries() {
    List<Delivery> deliveries = new ArrayList<>();
    for (Letter letter : letters) {
      recipients.addresses().forEach(to -> deliveries.add(new Delivery(letter, to)));
    }
    return deliveries;
  }

  /**
   * What speaks against sending it.
   *
   * @param again whether somebody may get a message once more
   */
  public List<Finding> objections(SentRecord record, boolean again) {
    List<Finding> findings = new ArrayList<>();
    letters.forEach(letter -> findings.addAll(LetterCheck.check(letter)));
    if (!again) {
      for (Delivery delivery : deliveries()) {
        record.objection(delivery.letter(), delivery.recipient()).ifPresent(findings::add);
      }
    }
    return findings;
  }
}
