/**
 * What may come in as a drawing: SVG read without its DTD, cleaned of what acts, loads or leads
 * out, and counted, before any edition, cover or logo sees it.
 */
@NullMarked
package org.trifold.gate.svg;

import org.jspecify.annotations.NullMarked;
