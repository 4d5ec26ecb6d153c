package org.trifold.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.trifold.pipeline.Verb;

/** Puts what was rendered before through every inspection; writes nothing. */
@Mojo(
    name = "inspect",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class InspectMojo extends RunMojo {
  public InspectMojo() {
    super(Verb.INSPECT);
  }
}
