package org.trifold.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;
import org.trifold.model.FindingException;
import org.trifold.send.Credentials;

class MavenServerTest {
  /** Decrypts {@code {x}} to {@code x}; an empty one can't be. */
  private static final SettingsDecrypter DECRYPTER =
      request -> {
        Server clear = request.getServers().get(0).clone();
        boolean broken = "{}".equals(clear.getPassword());
        if (!broken) {
          clear.setPassword(clear.getPassword().replaceAll("[{}]", ""));
        }
        return result(
            clear,
            broken
                ? List.of(
                    new DefaultSettingsProblem(
                        "bad", SettingsProblem.Severity.ERROR, "server", -1, -1, null))
                : List.of());
      };

  private static SettingsDecryptionResult result(Server server, List<SettingsProblem> problems) {
    return new SettingsDecryptionResult() {
      @Override
      public Server getServer() {
        return server;
      }

      @Override
      public List<Server> getServers() {
        return List.of(server);
      }

      @Override
      public Proxy getProxy() {
        throw new AssertionError("a login needs no proxy");
      }

      @Override
      public List<Proxy> getProxies() {
        return List.of();
      }

      @Override
      public List<SettingsProblem> getProblems() {
        return problems;
      }
    };
  }

  private static Credentials login(String password, String id) {
    Server server = new Server();
    server.setId("mail");
    server.setUsername("ann");
    server.setPassword(password);
    Settings settings = new Settings();
    settings.addServer(server);
    return new MavenServer(settings, DECRYPTER).credentials(id);
  }

  @Test
  void a_servers_login_is_decrypted_and_never_shown() {
    Credentials login = login("{hush}", "mail");
    assertEquals("ann", login.user());
    assertEquals("hush", login.password());
    assertEquals("settings.xml: mail", login.source());
    assertFalse(login.toString().contains("hush"));
  }

  @Test
  void a_server_that_is_not_there_or_can_not_be_decrypted_is_told() {
    FindingException missing = assertThrows(FindingException.class, () -> login("x", "post"));
    assertTrue(missing.findings().get(0).line().startsWith("Maven's settings.xml has no server"));
    FindingException broken = assertThrows(FindingException.class, () -> login("{}", "mail"));
    assertEquals("TF-SEND-003", broken.findings().get(0).rule());
  }
}
