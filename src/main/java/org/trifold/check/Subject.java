package org.trifold.check;

import java.time.LocalDate;
import org.trifold.model.Publication;

/**
 * What a rule looks at.
 *
 * @param today the day of the run, in UTC; not the build clock
 */
public record Subject(Publication publication, LocalDate today) {}
