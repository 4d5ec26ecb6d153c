package org.trifold.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trifold.model.FindingException;

class SetParameterTest {
  @Test
  void semicolonsPartSettingsAndCommasStay() {
    assertEquals(
        Map.of("handout.paper", "letter,a4", "theme", "warm", "x.y", "a=b"),
        SetParameter.parse("handout.paper=letter,a4; theme = warm;x.y=a=b;"));
    assertEquals(Map.of(), SetParameter.parse(""));
  }

  @Test
  void aPartWithoutAnEqualsSignIsToldInOneLine() {
    FindingException e =
        assertThrows(FindingException.class, () -> SetParameter.parse("theme=x;handout.paper"));
    assertEquals(
        "trifold.set can't be \"handout.paper\". Write -Dtrifold.set=key=value, several separated"
            + " by semicolons.",
        e.getMessage());
  }
}
