package org.trifold.check;

/**
 * A number that a rule goes by, and that a profile may set.
 *
 * @param key in small letters, words joined by hyphens: {@code most-words}
 * @param usual what holds where no profile says
 * @param description one sentence
 */
public record Limit(String key, double usual, String description) {}
