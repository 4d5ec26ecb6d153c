/**
 * Sending services: their merge tags, the links that they write themselves, and proofs filled from
 * a file.
 */
@NullMarked
package org.trifold.edition.newsletter.service;

import org.jspecify.annotations.NullMarked;
