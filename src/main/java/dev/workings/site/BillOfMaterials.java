package dev.workings.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Workings is made of, as its own build found it: the CycloneDX bill of materials that lies in the jar, and beside it.
 *
 * @param itself Workings
 * @param libraries each jar that it needs to run, in the order of the file
 */
public record BillOfMaterials(Component itself, List<Component> libraries) {
    private static final String FILE = "/META-INF/sbom/workings.cdx.json";

    /** CycloneDX takes the word "BSD" of a pom for the first of the licences of that name; these have the third. */
    static final Map<String, String> CORRECTED = Map.of(
            "org.webjars:highlightjs", "BSD-3-Clause",
            "com.jcraft:jzlib", "BSD-3-Clause",
            "org.jline:jline-terminal", "BSD-3-Clause",
            "org.jline:jline-native", "BSD-3-Clause");

    public BillOfMaterials {
        Objects.requireNonNull(itself);
        libraries = List.copyOf(libraries);
    }

    /**
     * A jar.
     *
     * @param name as Maven knows it: its group, a colon, and its own
     * @param licences between which its users can choose
     * @param address of its project
     */
    public record Component(String name, String version, List<String> licences, Optional<String> address) {
        public Component {
            Objects.requireNonNull(name);
            Objects.requireNonNull(version);
            licences = List.copyOf(licences);
            Objects.requireNonNull(address);
        }
    }

    /** That of the running program. */
    public static BillOfMaterials own() {
        try (InputStream in = BillOfMaterials.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The file '" + FILE + "' is missing in this build of Workings.");
            }
            return read(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static BillOfMaterials read(InputStream in) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(in)) {
            json.nextToken();
            Node bill = new Node(value(json));
            return new BillOfMaterials(
                    component(bill.at("metadata").at("component")),
                    bill.at("components")
                            .all()
                            .filter(node -> node.text("purl").stream().anyMatch(purl -> purl.endsWith("type=jar")))
                            .map(BillOfMaterials::component)
                            .toList());
        }
    }

    public Optional<Component> library(String name) {
        return libraries.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Component component(Node node) {
        String name = node.text("group").orElseThrow() + ":" + node.text("name").orElseThrow();
        return new Component(
                name,
                node.text("version").orElseThrow(),
                Optional.ofNullable(CORRECTED.get(name)).map(List::of).orElseGet(() -> licences(node)),
                node.at("externalReferences")
                        .all()
                        .filter(reference -> reference.text("type").stream().anyMatch("website"::equals))
                        .flatMap(reference -> reference.text("url").stream())
                        .findFirst());
    }

    private static List<String> licences(Node component) {
        return component
                .at("licenses")
                .all()
                .flatMap(one -> Stream.of(
                                one.text("expression"),
                                one.at("license").text("id"),
                                one.at("license").text("name"))
                        .flatMap(Optional::stream)
                        .limit(1))
                .toList();
    }

    /** A piece of JSON: a map, a list, a text, or null for what is not there. */
    private record Node(Object value) {
        Node at(String key) {
            return new Node(value instanceof Map<?, ?> map ? map.get(key) : null);
        }

        Stream<Node> all() {
            return value instanceof List<?> list ? list.stream().map(Node::new) : Stream.empty();
        }

        Optional<String> text(String key) {
            return at(key).value instanceof String text ? Optional.of(text) : Optional.empty();
        }
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            default -> json.getText();
        };
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            map.put(name, value(json));
        }
        return map;
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json));
        }
        return list;
    }
}
