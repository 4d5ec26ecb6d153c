package org.trifold;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * How often each property is tried: as often as {@code junit-platform.properties} or its annotation
 * says and with the same input in each build, or with {@code -Dtrifold.fuzz.minutes=N} for so long
 * and with other input each time. {@code -Dtrifold.fuzz.seed} gives the seed that a failure told.
 * jqwik finds it by {@code META-INF/services}.
 */
public final class Tries implements AroundPropertyHook, AroundTryHook {
  private static final String SEED_OF_THE_BUILD = "0";

  /** Seconds of processor time that one input of some thousand characters may take. */
  private static final long LONGEST = 10;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final long MINUTES = Long.getLong("trifold.fuzz.minutes", 0);

  /** From the engine to all properties. */
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    Optional.ofNullable(System.getProperty("trifold.fuzz.seed"))
        .or(() -> MINUTES == 0 ? Optional.of(SEED_OF_THE_BUILD) : Optional.empty())
        .ifPresent(attributes::setSeed);
    if (MINUTES > 0) {
      attributes.setTries(Integer.MAX_VALUE);
    }
    return property.execute();
  }

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor attempt, List<Object> parameters) {
    long end = end();
    long start = CLOCK.getCurrentThreadCpuTime();
    TryExecutionResult result = attempt.execute(parameters);
    long seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1_000_000_000;
    if (result.isSatisfied() && seconds >= LONGEST) {
      return TryExecutionResult.falsified(
          new AssertionError("it took " + seconds + " s of the processor"));
    }
    boolean over = MINUTES > 0 && System.nanoTime() - end > 0;
    return result.isSatisfied() && over ? TryExecutionResult.satisfied(true) : result;
  }

  /** When the property's time is over; it starts with its first try. */
  private static long end() {
    return Store.getOrCreate(
            Tuple.of(Tries.class, "end"),
            Lifespan.PROPERTY,
            () -> System.nanoTime() + MINUTES * 60_000_000_000L)
        .get();
  }
}
