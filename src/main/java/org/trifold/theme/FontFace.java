package org.trifold.theme;

/**
 * One font file of a theme.
 *
 * @param role what the theme uses the family for: {@code body}, {@code heading}, {@code mono} or a
 *     fallback's name
 * @param family the name that stylesheets use
 * @param weight 400 or 700
 * @param path below the theme's folder
 */
public record FontFace(String role, String family, int weight, boolean italic, String path) {}
