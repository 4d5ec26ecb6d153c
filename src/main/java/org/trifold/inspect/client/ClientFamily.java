package org.trifold.inspect.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trifold.inspect.client.SupportData.Feature;
import org.trifold.inspect.client.SupportData.Support;

/**
 * Mail programs that a setting names together.
 *
 * @param name as settings write it
 * @param title as messages write it
 * @param clients caniemail's names: {@code outlook.windows}
 * @param since the first version that counts, each from there on; without it the newest counts
 * @param word whether Word's engine shows the mail, which reads conditional comments
 */
record ClientFamily(
    String name, String title, List<String> clients, Optional<String> since, boolean word) {
  private static final String NEWEST = "newest";

  /** All families, in the table's order. */
  static List<ClientFamily> all() {
    return TabTable.rows("clients.tsv").stream().map(ClientFamily::of).toList();
  }

  private static ClientFamily of(List<String> row) {
    List<String> more = row.size() > 3 ? Arrays.asList(row.get(3).split(" ")) : List.of();
    return new ClientFamily(
        row.get(0),
        row.get(1),
        List.of(row.get(2).split(" ")),
        more.stream().findFirst().filter(since -> !since.equals(NEWEST)),
        more.contains("word"));
  }

  /** What counts of a feature's support in one of the clients. */
  List<Support> counting(Feature feature, String client) {
    List<Support> seen = feature.in(client);
    if (seen.isEmpty()) {
      return seen;
    }
    if (since.isPresent()) {
      String first = since.get();
      return seen.stream().filter(s -> compare(s.version(), first) >= 0).toList();
    }
    return List.of(newest(seen));
  }

  /**
   * The newest version: the last that caniemail lists, or the highest of its kind. Programs that
   * went from years to numbers (Outlook 2019, then 16) are listed in the order of time.
   */
  private static Support newest(List<Support> seen) {
    Support newest = seen.get(seen.size() - 1);
    for (Support support : seen) {
      boolean sameKind = isYear(support.version()) == isYear(newest.version());
      if (sameKind && compare(support.version(), newest.version()) > 0) {
        newest = support;
      }
    }
    return newest;
  }

  private static boolean isYear(String version) {
    return numbers(version).get(0) >= 2000;
  }

  /** Number by number. */
  private static int compare(String one, String other) {
    List<Integer> left = numbers(one);
    List<Integer> right = numbers(other);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  /** The groups of digits, at least one; of a very long one its end. */
  private static List<Integer> numbers(String version) {
    List<Integer> numbers = new ArrayList<>();
    int number = -1;
    for (int i = 0; i <= version.length(); i++) {
      int digit = i < version.length() ? Character.digit(version.charAt(i), 10) : -1;
      if (digit >= 0) {
        number = Math.max(number, 0) % 100_000_000 * 10 + digit;
      } else if (number >= 0) {
        numbers.add(number);
        number = -1;
      }
    }
    return numbers.isEmpty() ? List.of(0) : numbers;
  }
}
