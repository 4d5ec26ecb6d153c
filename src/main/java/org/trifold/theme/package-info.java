/** The look (theme) and who publishes (brand): files, tokens, fonts, stylesheets. */
@NullMarked
package org.trifold.theme;

import org.jspecify.annotations.NullMarked;
