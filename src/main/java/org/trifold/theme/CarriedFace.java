package org.trifold.theme;

/**
 * A font face that an edition carries in a file of its own.
 *
 * @param face what stylesheets know it as
 * @param href the file's address, as the stylesheet sees it
 */
public record CarriedFace(FontFace face, String href) {}
