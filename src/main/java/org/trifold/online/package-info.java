/**
 * Asks addresses on the network whether they answer. Nothing else in the program uses a network.
 */
@NullMarked
package org.trifold.online;

import org.jspecify.annotations.NullMarked;
