package org.trifold.send;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.output.OutputFile;
import org.trifold.output.OutputFolder;

/**
 * The file {@code sent.json} in an output folder: which message went to whom, so that nobody gets
 * one twice. It holds no address, only what tells addresses apart ({@link RecipientKeys}). An entry
 * is written before a message is handed over, and settled after: one that is not settled tells of a
 * run that was cut off. Not thread-safe.
 */
public final class SentRecord {
  /** Its name. */
  public static final String FILE = "sent.json";

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private final OutputFolder output;
  private final RecipientKeys keys;
  private final List<Entry> entries;

  private SentRecord(OutputFolder output, RecipientKeys keys, List<Entry> entries) {
    this.output = output;
    this.keys = keys;
    this.entries = entries;
  }

  /** A message to one recipient. */
  private record Entry(
      String file, String sha256, String recipient, String messageId, String date, boolean taken) {}

  private record Form(String salt, List<Entry> sent) {}

  /**
   * Reads the record, if there is one.
   *
   * @throws FindingException where the file can't be understood
   */
  public static SentRecord in(OutputFolder output) {
    return in(output, RecipientKeys.ROUNDS);
  }

  /** As above, with as many rounds for each address. */
  static SentRecord in(OutputFolder output, int rounds) {
    Optional<byte[]> bytes = output.read(FILE);
    if (bytes.isPresent()) {
      try {
        Form form = GSON.fromJson(new String(bytes.get(), StandardCharsets.UTF_8), Form.class);
        List<Entry> entries = new ArrayList<>(form.sent());
        // Gson leaves what is missing null.
        entries.forEach(
            e ->
                List.of(e.file(), e.sha256(), e.recipient(), e.messageId(), e.date())
                    .forEach(Objects::requireNonNull));
        return new SentRecord(output, new RecipientKeys(form.salt(), rounds), entries);
      } catch (JsonSyntaxException | NullPointerException | IllegalArgumentException e) {
        throw new FindingException(
            Finding.error(
                "TF-SEND-008",
                SourceLocation.ofFile(output.display(FILE)),
                "This file, which tells what was sent, is broken.",
                "Mend it, or delete it if nothing in it matters any more."));
      }
    }
    String salt = RecipientKeys.newSalt();
    return new SentRecord(output, new RecipientKeys(salt, rounds), new ArrayList<>());
  }

  /** What speaks against sending a message to somebody: that it went there already. */
  public Optional<Finding> objection(Letter letter, String recipient) {
    return entries.stream()
        .filter(entry -> isOf(entry, letter, recipient))
        .reduce((first, second) -> second)
        .map(
            entry ->
                Finding.error(
                    "TF-SEND-008",
                    letter.where(),
                    "It "
                        + (entry.taken() ? "went" : "may have gone")
                        + " to "
                        + recipient
                        + " on "
                        + entry.date()
                        + " already ("
                        + entry.messageId()
                        + ").",
                    entry.taken()
                        ? "Use --again to send it once more."
                        : "That run was cut off: look there, then use --again if it did not."));
  }

  /** Notes what is about to be handed over. */
  void begin(Letter letter, String recipient, String messageId, Instant now) {
    entries.removeIf(entry -> isOf(entry, letter, recipient));
    entries.add(entry(letter, recipient, messageId, now, false));
    write();
  }

  /** Notes that the server has taken it. */
  void taken(Letter letter, String recipient, String messageId, Instant now) {
    entries.removeIf(entry -> isOf(entry, letter, recipient));
    entries.add(entry(letter, recipient, messageId, now, true));
    write();
  }

  /** Takes back what was certainly not taken. */
  void refused(Letter letter, String recipient) {
    entries.removeIf(entry -> isOf(entry, letter, recipient));
    write();
  }

  private boolean isOf(Entry entry, Letter letter, String recipient) {
    return entry.sha256().equals(letter.hash()) && entry.recipient().equals(keys.of(recipient));
  }

  /** What stands for an address here and in the ids of messages to it. */
  String key(String recipient) {
    return keys.of(recipient);
  }

  private Entry entry(
      Letter letter, String recipient, String messageId, Instant now, boolean taken) {
    return new Entry(
        letter.file(), letter.hash(), keys.of(recipient), messageId, now.toString(), taken);
  }

  private void write() {
    String json = GSON.toJson(new Form(keys.salt(), entries)) + "\n";
    output.write(List.of(new OutputFile(FILE, json.getBytes(StandardCharsets.UTF_8))));
  }
}
