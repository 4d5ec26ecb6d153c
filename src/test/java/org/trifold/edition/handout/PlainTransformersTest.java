package org.trifold.edition.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.TransformerFactory;
import org.junit.jupiter.api.Test;

class PlainTransformersTest {
  private static Class<?> found() {
    return TransformerFactory.newInstance().getClass();
  }

  @Test
  void theJdksOwnIsFoundMeanwhileAndTheLibrariesBeforeAndAfter() throws IOException {
    Class<?> plain = TransformerFactory.newDefaultInstance().getClass();
    assertNotEquals(plain, found(), "a library offers one");
    List<Class<?>> meanwhile = new ArrayList<>();
    PlainTransformers.during(() -> meanwhile.add(found()));
    assertEquals(List.of(plain), meanwhile);
    assertNotEquals(plain, found());
  }

  @Test
  void allElseIsSeen() throws IOException {
    PlainTransformers.during(
        () ->
            assertNotNull(
                Thread.currentThread()
                    .getContextClassLoader()
                    .getResource("META-INF/services/org.trifold.edition.Edition")));
  }

  @Test
  void theThreadHasItsLoaderBackAfterAFailure() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    assertThrows(
        IOException.class,
        () ->
            PlainTransformers.during(
                () -> {
                  throw new IOException();
                }));
    assertSame(before, Thread.currentThread().getContextClassLoader());
  }
}
