package org.trifold.model;

import java.util.Optional;

/** Who wrote a manuscript, as its header says. */
public record Author(String name, Optional<String> email) {}
