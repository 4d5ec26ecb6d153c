package org.trifold.transform;

import org.jsoup.nodes.Document;

/**
 * One pass over a document. Changes and returns the document it is given, which is the caller's own
 * copy; keeps no state between documents.
 */
@FunctionalInterface
public interface Transform {
  Document apply(Document document);
}
