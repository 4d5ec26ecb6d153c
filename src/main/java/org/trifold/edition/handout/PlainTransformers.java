package org.trifold.edition.handout;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Sees all that another class loader sees but the makers of XML transformers that libraries offer,
 * so that the JDK's own is taken. The PDF writer asks for one for each file, and the search opens
 * and verifies signed archives each time, which takes as long as the writing.
 */
final class PlainTransformers extends ClassLoader {
  private static final String OFFERS = "META-INF/services/javax.xml.transform.TransformerFactory";

  private PlainTransformers(ClassLoader all) {
    super(all);
  }

  /** Does work on this thread, which finds no other transformers meanwhile. */
  static void during(Work work) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader all = thread.getContextClassLoader();
    thread.setContextClassLoader(new PlainTransformers(all));
    try {
      work.run();
    } finally {
      thread.setContextClassLoader(all);
    }
  }

  /** Writes a PDF. */
  interface Work {
    void run() throws IOException;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return name.equals(OFFERS) ? Collections.emptyEnumeration() : super.getResources(name);
  }
}
