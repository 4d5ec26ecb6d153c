package org.trifold.maven;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;
import org.trifold.model.FindingException;
import org.trifold.pipeline.Sending;
import org.trifold.pipeline.Verb;
import org.trifold.pipeline.Verdict;
import org.trifold.send.Credentials;

/**
 * Sends the messages that were rendered before, to look at in a real inbox. Unless {@code really}
 * is set it only tells what it would send.
 */
@Mojo(name = "send", requiresProject = false, threadSafe = true)
public final class SendMojo extends ConfiguredMojo {

  /** Who gets it: addresses separated by commas. Each gets a mail of their own. */
  @Parameter(property = "trifold.to")
  private @Nullable List<String> to;

  /**
   * Where mail is handed in: {@code smtp://mail.example.org:587} (STARTTLS) or {@code
   * smtps://mail.example.org:465} (TLS).
   */
  @Parameter(property = "trifold.smtp")
  private @Nullable String smtp;

  /**
   * The id of a server in Maven's {@code settings.xml} whose user and password log in. Default:
   * {@code TRIFOLD_SMTP_USER} and {@code TRIFOLD_SMTP_PASSWORD} in the environment.
   */
  @Parameter(property = "trifold.server")
  private @Nullable String server;

  /** Send. Without it nothing is sent, only what would be is told. */
  @Parameter(property = "trifold.really", defaultValue = "false")
  private boolean really;

  /** Send to who got the same message before, too. */
  @Parameter(property = "trifold.again", defaultValue = "false")
  private boolean again;

  /** A server without TLS is good enough, as it always is on this machine. */
  @Parameter(property = "trifold.plain", defaultValue = "false")
  private boolean plain;

  @Parameter(defaultValue = "${settings}", readonly = true)
  private @Nullable Settings mavenSettings;

  @Component private @Nullable SettingsDecrypter decrypter;

  @Override
  public void execute() throws MojoFailureException {
    Sending.Answer answer;
    try (QuietLoggers quiet = new QuietLoggers()) {
      Sending.Order order =
          new Sending.Order(
              to == null ? List.of() : to,
              smtp == null ? "" : smtp,
              plain,
              credentials(),
              really,
              again);
      answer = new Sending(providers(), InstantSource.system()).send(request(Verb.INSPECT), order);
    } catch (FindingException e) {
      tell(e.findings(), e.findings());
      throw failure(e.findings());
    }
    answer.lines().forEach(getLog()::info);
    if (answer.verdict() != Verdict.FINE) {
      tell(answer.findings(), answer.findings());
      throw failure(answer.findings());
    }
  }

  private Optional<Credentials> credentials() {
    if (server == null || server.isBlank()) {
      return Credentials.of(System.getenv());
    }
    if (mavenSettings == null || decrypter == null) {
      throw new IllegalStateException("Maven gives every goal its settings");
    }
    return Optional.of(new MavenServer(mavenSettings, decrypter).credentials(server.strip()));
  }
}
