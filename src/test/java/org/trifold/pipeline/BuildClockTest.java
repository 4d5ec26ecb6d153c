package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.model.FindingException;

class BuildClockTest {
  private static final Map<String, String> EPOCH = Map.of("SOURCE_DATE_EPOCH", "1700000000");

  @Test
  void theEnvironmentBeatsTheBuildsTimestamp() {
    assertEquals(
        Optional.of(Instant.ofEpochSecond(1_700_000_000)),
        BuildClock.of(EPOCH, Optional.of("2026-01-01T00:00:00Z")));
  }

  @Test
  void theBuildsTimestampIsAnInstantOrSeconds() {
    Optional<Instant> expected = Optional.of(Instant.parse("2026-01-01T00:00:00Z"));
    assertEquals(expected, BuildClock.of(Map.of(), Optional.of("2026-01-01T01:00:00+01:00")));
    assertEquals(expected, BuildClock.of(Map.of(), Optional.of("1767225600")));
    assertEquals(Optional.empty(), BuildClock.of(Map.of(), Optional.of("x")));
    assertEquals(Optional.empty(), BuildClock.of(Map.of(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "-1", "1e9", "999999999999999999999"})
  void anEpochThatIsNoNumberIsTold(String text) {
    FindingException e =
        assertThrows(
            FindingException.class,
            () -> BuildClock.of(Map.of("SOURCE_DATE_EPOCH", text), Optional.empty()));
    assertEquals(
        "SOURCE_DATE_EPOCH can't be \"" + text + "\". Set it to seconds since 1970, or unset it.",
        e.findings().get(0).line());
  }

  @Test
  void aTimestampThatIsNoTimeIsTold() {
    assertThrows(
        FindingException.class, () -> BuildClock.of(Map.of(), Optional.of("2026-13-01T00:00:00Z")));
  }
}
