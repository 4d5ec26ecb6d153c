/** Pictures made from pictures: drawings to pixels, pixels to another size or format. */
@NullMarked
package org.trifold.raster;

import org.jspecify.annotations.NullMarked;
