package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.Check.Kind;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.wire.EventJson;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C3: constraints of prompts and checks of examples are validated where they come in. */
@QuarkusTest
class C3ValidatorsIT {
    private static final String GOOD =
            "{'constraints':[{'kind':'regex','value':'^[a-z]+$'},{'kind':'contains','not':true,'value':'sorry','weight':2},"
                    + "{'kind':'number','path':'$.total','min':0,'max':100}],'rubric':'Is polite.',"
                    + "'dimensions':['format','tone','safety']}";
    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void theConstraintsOfTheLiveVersionAreToldToThoseWhoRunIt() {
        String name = "constrained-" + System.nanoTime();

        post("/prompts", prompt(name, GOOD)).then().statusCode(201).body("metadata.rubric", equalTo("Is polite."));

        Grading grading = registry.told(name, 1).getFirst().prompt().grading();
        assertThat(grading.rubric()).isEqualTo("Is polite.");
        assertThat(grading.dimensions()).containsExactly("tone", "safety");
        assertThat(grading.checks())
                .containsExactly(
                        new Check(Kind.REGEX, false, json("'^[a-z]+$'"), null, null, null, null),
                        new Check(Kind.CONTAINS, true, json("'sorry'"), null, null, null, 2.0),
                        new Check(Kind.NUMBER, false, null, "$.total", 0.0, 100.0, null));
    }

    @Test
    void aPromptWithConstraintsIsTheSameFileAfterARoundTrip() {
        String name = "constrained-file-" + System.nanoTime();
        post("/prompts", prompt(name, GOOD)).then().statusCode(201);
        String file = owner().get("/prompts/{name}/file?version=1.0.0", name).asString();

        owner().contentType("application/yaml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/imports/prompts?dry_run=true")
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("unchanged")));

        String again = owner().get("/prompts/{name}/file?version=1.0.0", name).asString();
        assertThat(again).isEqualTo(file).contains("constraints:", "kind: regex", "rubric:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'constraints':[{'kind':'is_json'},{'kind':'is_json'},{'kind':'regex','value':'('}]|metadata.constraints[2].value|no regular expression",
                "'constraints':[{'kind':'length','min':3,'max':2}]|metadata.constraints[0].min|greater than max",
                "'constraints':[{'kind':'json_path','path':'$..a'}]|metadata.constraints[0].path|no path to one value",
                "'constraints':[{'kind':'shorter'}]|metadata.constraints[0].kind|must be one of",
                "'constraints':[{'kind':'is_json','value':{'type':'strnig'}}]|metadata.constraints[0].value|JSON Schema",
                "'constraints':[7]|metadata.constraints[0]|must be a JSON object",
                "'constraints':'short'|metadata.constraints|must be a list",
                "'rubric':7|metadata.rubric|must be a text",
                "'dimensions':['tone','Of Voice']|metadata.dimensions[1]|must be a name",
                "'dimensions':'tone'|metadata.dimensions|must be a list",
            })
    void whatCannotBeMeantIs422AndItsPlaceIsNamed(String metadata, String field, String detail) {
        post("/prompts", prompt("refused-" + System.nanoTime(), "{" + metadata + "}"))
                .then()
                .statusCode(422)
                .body("field", equalTo(field))
                .body("detail", containsString(detail));
    }

    @Test
    void theChecksOfAnExampleAreValidatedHoweverItComes() {
        UUID dataset = DatasetClient.newDataset();
        String bad = "{'input_data':{'message':'a'},'metadata':{'checks':[{'kind':'length'}]}}".replace('\'', '"');
        String good = bad.replace("length\"", "length\",\"max\":9");

        post("/datasets/" + dataset + "/entries", json(bad))
                .then()
                .statusCode(422)
                .body("field", equalTo("metadata.checks[0].min"));
        DatasetClient.upload(dataset, DatasetClient.JSONL, good + "\n" + bad + "\n")
                .then()
                .statusCode(422)
                .body("line", equalTo(2))
                .body("detail", containsString("metadata.checks[0].min is missing"));
        DatasetClient.upload(dataset, DatasetClient.JSONL, good + "\n").then().statusCode(201);
    }

    private static Map<String, Object> prompt(String name, String metadata) {
        return Map.of("name", name, "template_text", "Answer: {message}", "metadata", json(metadata));
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
