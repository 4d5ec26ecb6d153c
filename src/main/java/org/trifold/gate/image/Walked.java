package org.trifold.gate.image;

/**
 * A picture whose parts were gone through from the first to the last.
 *
 * @param content of the parts that show something, as they were
 * @param orientation how the camera was held, from 1, upright, to 8
 * @param inks whether its colours are printing inks
 * @param frames at least 1
 * @param framePixels of all frames together
 * @param largestFrame pixels of the largest
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Walked(
    byte[] content,
    int orientation,
    boolean inks,
    int frames,
    long framePixels,
    long largestFrame) {}
