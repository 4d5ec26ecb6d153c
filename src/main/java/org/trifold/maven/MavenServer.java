package org.trifold.maven;

import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.trifold.send.Credentials;

/** Logins that Maven keeps in {@code settings.xml}, encrypted or not. */
record MavenServer(Settings settings, SettingsDecrypter decrypter) {
  /**
   * The login of a server.
   *
   * @throws org.trifold.model.FindingException where there is none, or it can't be decrypted
   */
  Credentials credentials(String id) {
    Server server = settings.getServer(id);
    if (server == null) {
      throw Credentials.refused(
          "Maven's settings.xml has no server \"" + id + "\".",
          "Add <server><id>" + id + "</id><username>…</username><password>…</password></server>.");
    }
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
    boolean failed =
        result.getProblems().stream()
            .anyMatch(
                problem -> problem.getSeverity().compareTo(SettingsProblem.Severity.ERROR) <= 0);
    Server clear = result.getServer();
    if (failed || clear.getUsername() == null || clear.getPassword() == null) {
      throw Credentials.refused(
          "The login of \"" + id + "\" in Maven's settings.xml is not whole or can't be decrypted.",
          "Write username and password, and check settings-security.xml.");
    }
    return new Credentials(clear.getUsername(), clear.getPassword(), "settings.xml: " + id);
  }
}
