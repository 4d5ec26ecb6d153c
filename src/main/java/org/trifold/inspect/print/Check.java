package org.trifold.inspect.print;

import java.util.List;

/** Looks for one kind of fault. Without state. */
@FunctionalInterface
interface Check {
  /** The faults of a file, in the order of its pages. */
  List<Fault> check(Printed printed, Medium medium);
}
