package org.trifold.send;

import java.util.Map;
import java.util.Optional;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * Who logs in. Never written anywhere: {@link #toString} has neither.
 *
 * @param source where they come from, for messages
 */
public record Credentials(String user, String password, String source) {
  public static final String USER = "TRIFOLD_SMTP_USER";
  public static final String PASSWORD = "TRIFOLD_SMTP_PASSWORD";

  /**
   * What the environment holds.
   *
   * @throws FindingException for one without the other
   */
  public static Optional<Credentials> of(Map<String, String> environment) {
    String user = environment.getOrDefault(USER, "");
    String password = environment.getOrDefault(PASSWORD, "");
    if (user.isEmpty() && password.isEmpty()) {
      return Optional.empty();
    }
    if (user.isEmpty() || password.isEmpty()) {
      String set = user.isEmpty() ? PASSWORD : USER;
      String unset = user.isEmpty() ? USER : PASSWORD;
      throw refused(set + " is set without " + unset + ".", "Set both, or none.");
    }
    return Optional.of(new Credentials(user, password, USER));
  }

  /** A fault in where credentials come from. */
  public static FindingException refused(String message, String hint) {
    return new FindingException(
        Finding.error("TF-SEND-003", SourceLocation.ofFile(""), message, hint));
  }

  @Override
  public String toString() {
    return "Credentials[" + source + "]";
  }
}
