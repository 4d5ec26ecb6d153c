package org.trifold.edition.handout.tags;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/** Finds numbered content in the tokens of a page (ISO 32000-1, 14.6). */
final class MarkedContentIds {
  private MarkedContentIds() {}

  /** The number of the content that a token begins; empty if it begins none. */
  static Optional<Integer> begun(PDPage page, List<Object> tokens, int at) {
    boolean begins =
        at >= 2
            && tokens.get(at) instanceof Operator operator
            && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ);
    if (!begins) {
      return Optional.empty();
    }
    COSDictionary properties = properties(page, tokens.get(at - 1));
    return properties.containsKey(COSName.MCID)
        ? Optional.of(properties.getInt(COSName.MCID))
        : Optional.empty();
  }

  private static COSDictionary properties(PDPage page, Object written) {
    if (written instanceof COSName name) {
      var list = page.getResources().getProperties(name);
      return list == null ? new COSDictionary() : list.getCOSObject();
    }
    return written instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
  }
}
