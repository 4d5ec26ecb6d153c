package org.trifold.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.trifold.model.FindingException;
import org.trifold.pipeline.Explanation;
import org.trifold.pipeline.Reader;
import org.trifold.pipeline.Verb;
import org.trifold.pipeline.Verdict;

/** Explains settings, their values and where each comes from, and rules. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends ConfiguredMojo {

  /**
   * Keys of settings, ids of rules, or {@code rules} for a list of them, separated by commas.
   * Default: all settings.
   */
  @Parameter(property = "trifold.topic")
  private @Nullable List<String> topic;

  @Override
  public void execute() throws MojoFailureException {
    Explanation.Answer answer;
    try (QuietLoggers quiet = new QuietLoggers()) {
      answer =
          new Explanation(providers(), Reader::open)
              .answer(request(Verb.CHECK), topic == null ? List.of() : topic);
    } catch (FindingException e) {
      tell(e.findings(), e.findings());
      throw failure(e.findings());
    }
    answer.lines().forEach(getLog()::info);
    if (answer.verdict() != Verdict.FINE) {
      tell(answer.findings(), answer.findings());
      throw failure(answer.findings());
    }
  }
}
