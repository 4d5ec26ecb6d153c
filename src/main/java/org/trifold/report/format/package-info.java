/** Findings for people and programs: on a terminal, as SARIF, JUnit's XML, an HTML page. */
@NullMarked
package org.trifold.report.format;

import org.jspecify.annotations.NullMarked;
