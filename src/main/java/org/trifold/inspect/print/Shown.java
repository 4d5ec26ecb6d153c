package org.trifold.inspect.print;

import java.awt.geom.Rectangle2D;

/**
 * A picture on a page.
 *
 * @param bounds in points, from the page's lower left corner
 * @param mark id of its marked content; negative for none
 * @param furniture whether it is an artifact
 * @param drawn whether it stands in a drawing
 * @param dotsPerInch of the lesser direction; infinite for a drawing
 * @param cut whether the page shows only a part of it
 */
record Shown(
    Rectangle2D bounds,
    int mark,
    boolean furniture,
    boolean drawn,
    double dotsPerInch,
    boolean cut) {}
