package org.trifold;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tests with random input: tagged for both engines, so that {@code -Pfuzz} runs them. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@org.junit.jupiter.api.Tag("fuzz")
@net.jqwik.api.Tag("fuzz")
public @interface Fuzz {}
