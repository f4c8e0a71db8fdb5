package org.cryptonas.node.picture;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SVG elements. Attributes come as name, value, name, value; numbers with one decimal. */
final class Svg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  Svg(double width, double height, String title, String style) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can always be written to", e);
    }
    open(
        "svg",
        "xmlns",
        NAMESPACE,
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 %s %s".formatted(number(width), number(height)),
        "role",
        "img",
        "aria-label",
        title);
    textElement("title", title);
    textElement("style", style);
  }

  Svg open(String element, Object... attributes) {
    return write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement(element);
          for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at].toString(), value(attributes[at + 1]));
          }
        });
  }

  Svg close() {
    return write(xml::writeEndElement);
  }

  /** An element with nothing in it. */
  Svg element(String element, Object... attributes) {
    return open(element, attributes).close();
  }

  /** An element with text in it. */
  Svg textElement(String element, String content, Object... attributes) {
    open(element, attributes);
    write(() -> xml.writeCharacters(legal(content)));
    return close();
  }

  /** Closes the picture. */
  String finish() {
    close();
    write(xml::writeEndDocument);
    return text.append('\n').toString();
  }

  private static String value(Object value) {
    return value instanceof Double number ? number(number) : legal(value.toString());
  }

  static String number(double value) {
    String digits = String.format(Locale.ROOT, "%.1f", value);
    return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
  }

  /** Replaces what no XML document may hold, however it is escaped. */
  private static String legal(String content) {
    return content.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }

  private Svg write(Writing writing) {
    try {
      writing.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can always be written to", e);
    }
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }
}
