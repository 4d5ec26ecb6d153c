package org.trifold.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours in the log are for Maven to switch. */
class LogColorTest {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatMavenLendsIsAsked(boolean enabled) throws IOException {
    String jansi =
        "package org.fusesource.jansi; public class Ansi {"
            + " public static boolean isEnabled() { return "
            + enabled
            + "; } }";
    var compiler = ToolProvider.getSystemJavaCompiler();
    var source =
        new SimpleJavaFileObject(
            URI.create("string:///org/fusesource/jansi/Ansi.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return jansi;
          }
        };
    List<String> options = List.of("-d", temp.toString(), "-proc:none");
    PrintStream said = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    compiler
        .getTask(new java.io.PrintWriter(said, true), null, null, options, null, List.of(source))
        .call();
    byte[] made = Files.readAllBytes(temp.resolve("org/fusesource/jansi/Ansi.class"));
    ClassLoader lending =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) {
            return defineClass(name, made, 0, made.length);
          }
        };
    assertEquals(enabled, LogColor.isOn(lending));
  }

  @Test
  void whereItLendsNothingThereAreNone() {
    assertFalse(LogColor.isOn(ClassLoader.getPlatformClassLoader()));
  }
}
