package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private final Clocks clocks =
      new Clocks(
          LIMIT, 10, path -> path.equals("large") ? LIMIT.multipliedBy(3) : LIMIT, Duration.ZERO);

  private void pass(int now, int used) {
    clocks.advance(Duration.ofSeconds(now), Optional.of(Duration.ofSeconds(used)));
  }

  @Test
  void aCrowdedMachineAgesNoManuscript() {
    clocks.add("a");
    clocks.busy("a", true);
    pass(90, 9);
    assertEquals(Optional.empty(), clocks.overdue());
    pass(95, 11);
    assertEquals(Optional.of("a"), clocks.overdue());
  }

  @Test
  void oneThatWaitsForAThreadAgesNoFurther() {
    clocks.add("a");
    clocks.add("b");
    clocks.busy("a", true);
    clocks.busy("b", true);
    pass(8, 16);
    clocks.busy("a", false);
    pass(11, 19);
    assertEquals(Optional.of("b"), clocks.overdue());
    clocks.remove("b");
    pass(99, 99);
    assertEquals(Optional.empty(), clocks.overdue());
  }

  @Test
  void whatOnlyWaitsIsHeldToTheClockOnTheWall() {
    clocks.add("a");
    clocks.busy("a", true);
    pass(100, 0);
    assertEquals(Optional.empty(), clocks.overdue());
    pass(101, 0);
    assertEquals(Optional.of("a"), clocks.overdue());
  }

  @Test
  void aLargeManuscriptMayTakeLonger() {
    clocks.add("large");
    clocks.busy("large", true);
    pass(29, 29);
    assertEquals(Optional.empty(), clocks.overdue());
    pass(31, 31);
    assertEquals(Optional.of("large"), clocks.overdue());
  }

  @Test
  void whereTheSystemTellsNoProcessorTimeTheWallCounts() {
    clocks.add("a");
    clocks.busy("a", true);
    clocks.advance(Duration.ofSeconds(11), Optional.empty());
    assertEquals(Optional.of("a"), clocks.overdue());
  }
}
