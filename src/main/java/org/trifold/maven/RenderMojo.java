package org.trifold.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.trifold.pipeline.Verb;

/** Renders manuscripts: each is read once and becomes a PDF handout, an EPUB and a newsletter. */
@Mojo(
    name = "render",
    defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class RenderMojo extends RunMojo {
  public RenderMojo() {
    super(Verb.RENDER);
  }
}
