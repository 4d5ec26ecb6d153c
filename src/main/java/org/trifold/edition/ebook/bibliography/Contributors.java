package org.trifold.edition.ebook.bibliography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trifold.edition.Contribution;
import org.trifold.model.Author;
import org.trifold.model.Metadata;

/**
 * Authors from the author line; others from header attributes named for what they did, or {@code
 * contributor-} and any MARC relator code. Names are parted by semicolons, as AsciiDoc parts
 * authors.
 */
final class Contributors {
  private static final String BY_CODE = "contributor-";

  /** "Codes are three-character lowercase alphabetic strings" (the list's introduction). */
  private static final Pattern CODE = Pattern.compile(BY_CODE + "[a-z]{3}");

  /** A name of two or three words, each with a capital: first, middle and last name. */
  private static final Pattern PERSON =
      Pattern.compile("(\\p{Lu}\\S*(?: \\p{Lu}\\S*)?) (\\p{Lu}[^\\s.]*)");

  private Contributors() {}

  /** Everybody, authors first, in the order written. */
  static List<Contributor> of(Metadata metadata, Optional<String> publisher) {
    List<Contributor> all = new ArrayList<>();
    List<String> authors =
        metadata.authors().stream().map(Author::name).filter(n -> !n.isBlank()).toList();
    add(authors, Contributor.AUTHOR, "author", metadata, publisher, all);
    for (Contribution contribution : Contribution.values()) {
      String name = contribution.attribute();
      add(names(metadata, name), contribution.code(), name, metadata, publisher, all);
    }
    metadata.attributes().keySet().stream()
        .filter(name -> CODE.matcher(name).matches())
        .forEach(
            name ->
                add(
                    names(metadata, name),
                    name.substring(BY_CODE.length()),
                    name,
                    metadata,
                    publisher,
                    all));
    return all;
  }

  private static void add(
      List<String> names,
      String role,
      String attribute,
      Metadata metadata,
      Optional<String> publisher,
      List<Contributor> all) {
    List<String> given = names(metadata, attribute + "-file-as");
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Optional<String> fileAs =
          i < given.size()
              ? Optional.of(given.get(i))
              : sorted(name, metadata).filter(s -> !publisher.equals(Optional.of(name)));
      all.add(new Contributor(name, fileAs, role));
    }
  }

  private static List<String> names(Metadata metadata, String attribute) {
    return metadata.attribute(attribute).stream()
        .flatMap(value -> Arrays.stream(value.split(";")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /**
   * Last name first, for names as AsciiDoc has them (first, middle, last: AsciiDoc language, author
   * line). Where the last name is written first, in Hungarian and by scripts without capitals, and
   * for more words than that, nobody but the author knows.
   */
  private static Optional<String> sorted(String name, Metadata metadata) {
    String language = Locale.forLanguageTag(metadata.lang()).getLanguage();
    var person = PERSON.matcher(name);
    return person.matches() && !language.equals("hu")
        ? Optional.of(person.group(2) + ", " + person.group(1))
        : Optional.empty();
  }
}
