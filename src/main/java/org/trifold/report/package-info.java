/** What a run tells of itself: the summary, {@code report.json}, findings as JSON, the rules. */
@NullMarked
package org.trifold.report;

import org.jspecify.annotations.NullMarked;
