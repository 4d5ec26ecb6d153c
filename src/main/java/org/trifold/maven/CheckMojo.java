package org.trifold.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.trifold.pipeline.Verb;

/** Looks at manuscripts and tells what their authors can mend; renders nothing. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends RunMojo {
  public CheckMojo() {
    super(Verb.CHECK);
  }
}
