package dev.ratchet.registry.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.imports.ImportItem;
import dev.ratchet.registry.domain.imports.ImportPlan;
import dev.ratchet.registry.domain.imports.PromptFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PromptFileTest {
    private static final String WHOLE = """
            name: support-intent
            version: 1.2.0
            parent_version: 1.1.0
            template_text: |
              Answer with one word: billing, refund or shipping.

              Message: {{message}}
            input_schema:
              type: object
              required:
                - message
              properties:
                message:
                  type: string
                  maxLength: 4000
            output_schema:
              enum:
                - billing
                - "no"
                - "1"
            metadata:
              model: ratchet-local-1
              temperature: 0
              top_p: 0.95
              tags: []
              notes: |-
                first line
                  second
              "a: b": "x # y"
              rows:
                - - 1
                  - null
                - id: 7
                  open: true
                - {}
            changelog: |-
              Names the labels.
            rationale: |-
              Refunds were taken for billing.
            """;

    @Test
    void aFileOfEveryFieldIsReadAndWrittenToTheSameBytes() {
        PromptFile file = PromptFileReader.read(WHOLE.getBytes(UTF_8));

        assertThat(file.name()).isEqualTo("support-intent");
        assertThat(file.parentVersion()).isEqualTo("1.1.0");
        assertThat(file.templateText())
                .isEqualTo("Answer with one word: billing, refund or shipping.\n\nMessage: {{message}}\n");
        assertThat(file.outputSchema()).isEqualTo(json("{\"enum\": [\"billing\", \"no\", \"1\"]}"));
        assertThat(file.metadata().path("notes").textValue()).isEqualTo("first line\n  second");
        assertThat(new String(PromptFileWriter.write(file), UTF_8)).isEqualTo(WHOLE);
    }

    @Test
    void whatIsNotSaidIsNotWritten() {
        PromptFile file = PromptFileReader.read("name: a\nversion: 1.0.0\ntemplate_text: hello\n".getBytes(UTF_8));

        assertThat(new String(PromptFileWriter.write(file), UTF_8)).isEqualTo("""
                        name: a
                        version: 1.0.0
                        template_text: |-
                          hello
                        """);
    }

    @Test
    void severalDocumentsAreSeveralVersionsAndEmptyOnesNone() {
        String stream =
                "---\nname: a\nversion: 1.0.0\ntemplate_text: x\n---\n---\nname: a\nversion: 1.1.0\ntemplate_text: y\n";

        ImportPlan plan = PromptFileReader.plan(stream.getBytes(UTF_8));

        assertThat(plan.versions()).extracting(version -> version.version()).containsExactly("1.0.0", "1.1.0");
        assertThat(plan.versions())
                .extracting(version -> version.place().line())
                .containsExactly(2, 7);
    }

    static Stream<Arguments> documentsThatCannotBeMeant() {
        return Stream.of(
                Arguments.of("version: 1.0.0\ntemplate_text: x", "name is missing (line 1, column 1)"),
                Arguments.of("name: a\ntemplate_text: x", "version is missing (line 1, column 1)"),
                Arguments.of("name: a\nversion: 1.0.0", "template_text is missing (line 1, column 1)"),
                Arguments.of(
                        "name: a\nversion: 1.0\ntemplate_text: x",
                        "version must be a text; put it in quotes (line 2, column 10)"),
                Arguments.of(
                        "name: a\nversion: one\ntemplate_text: x",
                        "version must be a semantic version such as 1.2.0 or 2.0.0-beta.1 (line 2, column 10)"),
                Arguments.of(
                        "name: a\nversion: 1.0.0\ntemplate: x",
                        "unknown field template; known are name, version, parent_version, template_text, input_schema,"
                                + " output_schema, metadata, changelog, rationale (line 3, column 1)"),
                Arguments.of("- a\n- b", "a prompt file must be a mapping (line 1, column 1)"));
    }

    @ParameterizedTest
    @MethodSource("documentsThatCannotBeMeant")
    void aDocumentThatCannotBeMeantIsAnInvalidItemWithItsPlace(String document, String detail) {
        ImportPlan plan = PromptFileReader.plan(document.getBytes(UTF_8));

        assertThat(plan.versions()).isEmpty();
        assertThat(plan.invalid())
                .singleElement()
                .extracting(ImportItem::action, ImportItem::detail)
                .containsExactly(ImportItem.Action.INVALID, detail);
    }

    private static JsonNode json(String text) {
        return EventJson.readTrusted(text, JsonNode.class);
    }
}
