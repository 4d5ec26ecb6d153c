package org.trifold.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "= T;:revdate: 2026-01-31;;x                    | 2026-01-31",
        "= T;A. Author;v1.2, 2026-01-31: remark;;x       | 2026-01-31",
        "= T;A. Author;2026-01-31;;x                    | 2026-01-31",
        "= T;A. Author;v1.2;;x                          | ''",
        "// note;;= T;// note;A. Author;31 January 2026 | 31 January 2026",
        "= T;A. Author;v1, 2026-01-31;:revdate: 2026-02-01 | 2026-02-01",
        "= T;:revdate: 2026-01-31;:!revdate:            | ''",
        "= T;:long: a \\;:revdate: 1999-01-01;:lang: de  | ''",
        "////;:revdate: 1999-01-01;////;= T;:lang: de    | ''",
        "= T;;:revdate: 2026-01-31                      | ''",
        "x                                              | ''",
        "''                                             | ''"
      })
  void theDateIsFoundWhereTheHeaderGivesIt(String header, String date) {
    assertEquals(
        Optional.of(date).filter(d -> !d.isEmpty()), HeaderDate.of(List.of(header.split(";", -1))));
  }
}
