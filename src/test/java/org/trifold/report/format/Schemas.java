package org.trifold.report.format;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The schemas that findings are written by: ours, and other people's, of which a README tells. */
public final class Schemas {
  private Schemas() {}

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Schemas.class.getResourceAsStream(name), name);
  }

  /** What of a log is not as OASIS's schema of SARIF 2.1.0 says; formats of URIs count. */
  public static List<String> sarif(String log) {
    SchemaRegistryConfig strict =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_4, builder -> builder.schemaRegistryConfig(strict));
    Schema schema = registry.getSchema(resource("sarif-schema-2.1.0.json"), InputFormat.JSON);
    return schema.validate(log, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  /** What of printed findings is not as our own schema of them says. */
  public static List<String> findings(String json) {
    return ours("findings", json);
  }

  /** What of a {@code report.json} is not as our own schema of it says. */
  public static List<String> report(String json) {
    return ours("report", json);
  }

  private static List<String> ours(String name, String json) {
    SchemaRegistryConfig strict =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(strict));
    InputStream file = resource("/org/trifold/report/schema/" + name + ".schema.json");
    return registry.getSchema(file, InputFormat.JSON).validate(json, InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }

  /**
   * Holds each suite to Surefire's schema, which knows nothing of the element around them.
   *
   * @throws SAXException for the first thing that is wrong
   */
  public static void junit(String xml) throws Exception {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(new StreamSource(resource("surefire-test-report.xsd")))
            .newValidator();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element root =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    if (!root.getTagName().equals("testsuites")) {
      throw new IOException("no suites: " + root.getTagName());
    }
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element suite) {
        validator.validate(new DOMSource(suite));
      }
    }
  }
}
