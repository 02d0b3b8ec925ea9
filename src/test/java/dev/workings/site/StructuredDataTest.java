package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.workings.site.StructuredData.Thing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StructuredDataTest {
    @Test
    void noTextCanEndTheScriptThatHoldsIt() throws Exception {
        String hostile = "</script><script>alert(1)</script><!--";
        String json = StructuredData.of(List.of(Thing.of("Question").with("text", hostile)))
                .markup();
        assertThat(json).doesNotContain("<");
        JsonNode read = new ObjectMapper().readTree(json);
        assertThat(read.at("/@graph/0/text").asText()).isEqualTo(hostile);
    }

    @Test
    void aThingHasItsTypesAndPropertiesInOrder() throws Exception {
        Thing answer = Thing.of("Answer").with("text", "2").with("url", Optional.empty());
        Thing question =
                Thing.of("Question", "LearningResource").with("position", 1).with("acceptedAnswer", answer);
        assertThat(StructuredData.of(List.of(question)).markup())
                .isEqualTo(
                        "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":[\"Question\",\"LearningResource\"],"
                                + "\"position\":1,\"acceptedAnswer\":{\"@type\":\"Answer\",\"text\":\"2\"}}]}");
    }
}
