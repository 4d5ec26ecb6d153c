package org.trifold.check.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Headings;
import org.trifold.check.text.Link;

/** A long address stands in the text in place of words. */
public final class BareAddress implements Rule {
  private static final String MOST = "most-characters";

  /** For {@link java.util.ServiceLoader}. */
  public BareAddress() {}

  @Override
  public String id() {
    return "TF-EDIT-131";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        new Limit(
            MOST, 30, "Characters, but for https://, of an address short enough to be typed."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    Set<Block> sources = Headings.blocksOfSources(subject.text());
    for (Block block : subject.text().blocks()) {
      // A source's address, or one in a line of its own, is to be copied by whoever looks it up.
      if (block.kind() == BlockKind.NOTE || sources.contains(block) || block.links().isEmpty()) {
        continue;
      }
      for (Link link : block.links()) {
        String words = block.text().substring(link.span().start(), link.span().end());
        boolean alone = link.span().end() - link.span().start() >= block.text().length() - 1;
        if (!alone
            && bare(words).equals(bare(link.address()))
            && isLong(bare(words), limits.whole(MOST))
            && block.element().closest(".bibliography") == null) {
          remarks.add(
              Remark.of(
                  block,
                  link.span(),
                  "An address of " + words.length() + " characters stands in the text.",
                  "Name what is there, and link those words: address[words]."));
        }
      }
    }
    return List.copyOf(remarks);
  }

  /** A name alone ("example.org") is what people know a place by; what follows "?" nobody types. */
  private static boolean isLong(String address, int most) {
    boolean name = address.indexOf('/') < 0;
    return !name && (address.length() > most || address.indexOf('?') >= 0);
  }

  private static String bare(String address) {
    return address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/$", "");
  }
}
