package org.trifold.pipeline;

/** What a run is asked to do. */
public enum Verb {
  /** Everything, to the output folder. */
  RENDER,
  /** Only look at the manuscripts; nothing is written. */
  CHECK,
  /** Put what was rendered before through all inspections; nothing is written. */
  INSPECT
}
