package dev.workings.site;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document as it is written: an element a line. */
final class Xml {
    /** What is written into a document. */
    interface Content {
        void writeTo(Xml xml) throws XMLStreamException;
    }

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    static String document(String root, String namespace, Map<String, String> attributes, Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("utf-8", "1.0");
            out.writeCharacters("\n");
            out.writeStartElement(root);
            out.writeDefaultNamespace(namespace);
            new Xml(out).attributes(attributes).content(content);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.append('\n').toString();
    }

    void element(String name, Content content) throws XMLStreamException {
        out.writeStartElement(name);
        content(content);
        out.writeCharacters("\n");
    }

    void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        // XML has no place for control characters, not even escaped.
        out.writeCharacters(text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]", ""));
        out.writeEndElement();
        out.writeCharacters("\n");
    }

    void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
        out.writeCharacters("\n");
    }

    private Xml attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
            out.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        return this;
    }

    private void content(Content content) throws XMLStreamException {
        out.writeCharacters("\n");
        content.writeTo(this);
        out.writeEndElement();
    }
}
