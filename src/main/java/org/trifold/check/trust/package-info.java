/** Whether a patient can see who answers for a text, and whom to ask. */
@NullMarked
package org.trifold.check.trust;

import org.jspecify.annotations.NullMarked;
