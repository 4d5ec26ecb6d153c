package org.trifold.check.wording;

import org.trifold.model.SourceLocation;

/**
 * A sentence of a manuscript as it is held against others' sentences.
 *
 * @param where it begins
 * @param length how much of that line is its, in UTF-16 code units; 0 where that is not known
 * @param section the number of its section in the manuscript
 * @param block the number of its block there
 * @param start its first words, as a message quotes them
 * @param words a number for each word
 * @param about numbers of what it speaks of, sorted, each once
 * @param negations how many of its words say no
 */
public record Said(
    SourceLocation where,
    int length,
    int section,
    int block,
    String start,
    Hashes words,
    Hashes about,
    int negations) {}
