package org.trifold.edition.newsletter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.trifold.edition.Prepared;

/** How long inlining takes. */
class CssInlinerSpeedTest {
  @Test
  void theArticleIsInlinedInAMoment() {
    Prepared prepared =
        Prepared.of(
            Rendered.job(
                Rendered.read(Rendered.PROJECT, "manuscript/microneedling.adoc"),
                Rendered.PROJECT,
                Rendered.BRAND,
                Map.of()));
    Document article = prepared.document();
    article
        .head()
        .appendElement("style")
        .appendChild(new DataNode(prepared.theme().style("newsletter/newsletter.css").css()));
    // Of this thread alone, so that it says the same while others build.
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long[] times = new long[200];
    for (int i = 0; i < times.length; i++) {
      Document copy = article.clone();
      long start = clock.getCurrentThreadCpuTime();
      new CssInliner().inline(copy);
      times[i] = clock.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(times, 100, 200);
    double median = times[150] / 1e6;
    System.out.printf(
        Locale.ROOT, "The article is inlined in %.1f ms (warm median of processor time)%n", median);
    assertTrue(median < 30, median + " ms");
  }
}
