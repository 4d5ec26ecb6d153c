package org.trifold.send;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mail server that answers as it is told: 250 to all but what a test is about. */
final class ScriptedServer implements AutoCloseable {
  /** Says nothing any more, and keeps the line open. */
  static final String SILENCE = "silence";

  /** Hangs up. */
  static final String HANG_UP = "hang up";

  private final ServerSocket socket;
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  ScriptedServer() throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Sets an answer.
   *
   * @param command what a line starts with; {@code .} for the end of a message
   */
  ScriptedServer answering(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The commands so far, without the messages. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // the client is gone, or the test over
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    if (!say(client, answers.getOrDefault("", "220 here"))) {
      return;
    }
    boolean data = false;
    for (String read = in.readLine(); read != null; read = in.readLine()) {
      String line = read;
      if (data && !line.equals(".")) {
        continue;
      }
      heard.add(line);
      data = line.equals("DATA");
      String answer =
          answers.entrySet().stream()
              .filter(e -> !e.getKey().isEmpty() && line.startsWith(e.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(data ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 fine");
      if (!say(client, answer)) {
        return;
      }
    }
  }

  private static boolean say(Socket client, String answer) throws IOException {
    if (answer.equals(HANG_UP)) {
      return false;
    }
    if (answer.equals(SILENCE)) {
      // Until the other side has had enough.
      client.getInputStream().transferTo(OutputStream.nullOutputStream());
      return false;
    }
    client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
    client.getOutputStream().flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
