package org.trifold.online;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.trifold.model.FindingException;
import org.trifold.output.Outlet;
import org.trifold.output.OutputFile;

/**
 * What addresses answered lately, kept in the output folder. Good answers count for a day; others
 * are asked for anew, so that what was mended is seen at once. Thread-safe.
 */
public final class KnownAnswers {
  private static final String FILE = ".trifold-links.json";
  private static final Pattern LOGIN = Pattern.compile("(?i)https?:[/\\\\]*[^/\\\\?#]*@");
  private static final Duration AGE = Duration.ofDays(1);
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Outlet output;
  private final Instant now;
  private final Map<String, String> fineAt = new TreeMap<>();

  /**
   * Reads what is known; a file that can't be read is nothing known.
   *
   * @param now when this run started
   */
  public KnownAnswers(Outlet output, Instant now) {
    this.output = output;
    this.now = now;
    output.read(FILE).map(KnownAnswers::parse).ifPresent(fineAt::putAll);
  }

  private static Map<String, String> parse(byte[] json) {
    try {
      Map<String, String> read =
          GSON.fromJson(
              new String(json, StandardCharsets.UTF_8),
              new TypeToken<Map<String, String>>() {}.getType());
      return read == null ? Map.of() : read;
    } catch (JsonParseException e) {
      return Map.of();
    }
  }

  /** The answer that is known of an address. */
  synchronized Optional<Answer> of(String address) {
    return Optional.ofNullable(fineAt.get(address))
        .filter(this::isFresh)
        .map(at -> new Answer(Answer.Kind.FINE, "known"));
  }

  private boolean isFresh(String at) {
    try {
      Instant then = Instant.parse(at);
      return !then.isAfter(now) && then.plus(AGE).isAfter(now);
    } catch (java.time.format.DateTimeParseException e) {
      return false;
    }
  }

  /**
   * Keeps a good answer. Of an address with a login nothing is kept: the file lies in the output
   * folder, which may be sent on. A query stays, since without it the address is another.
   */
  synchronized void keep(String address, Answer answer) {
    if (answer.kind() == Answer.Kind.FINE && !LOGIN.matcher(address).lookingAt()) {
      fineAt.put(address, now.toString());
    }
  }

  /**
   * Writes what is known, without what is too old. What can't be written is asked for anew by the
   * next run, which harms nothing that this one made.
   */
  public synchronized void save() {
    fineAt.values().removeIf(at -> !isFresh(at));
    byte[] json = (GSON.toJson(fineAt) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      output.write(List.of(new OutputFile(FILE, json)));
    } catch (FindingException notKept) {
      // Whatever else is written to the folder tells why it can't be.
    }
  }
}
