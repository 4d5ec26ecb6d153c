/**
 * Asks addresses on the network whether they answer, and fetches files from the hosts that who runs
 * the build has opened. Nothing else that is done to a manuscript uses a network.
 */
@NullMarked
package org.trifold.online;

import org.jspecify.annotations.NullMarked;
