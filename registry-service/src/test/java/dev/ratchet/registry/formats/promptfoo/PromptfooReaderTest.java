package dev.ratchet.registry.formats.promptfoo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.imports.ImportPlan;
import dev.ratchet.registry.domain.imports.Place;
import dev.ratchet.registry.domain.imports.PlannedVersion;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.domain.imports.Unsupported;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptfooReaderTest {
    private static final String CONFIG = """
            description: Which team handles it
            prompts:
              - "One word, in {braces}: {{message}}"
              - label: Router, long form
                raw: |
                  Answer with the team.
                  {{message}}
            providers:
              - id: openai:chat:gpt-4o-mini
                config:
                  temperature: 0.2
                  max_tokens: 20
              - anthropic:messages:claude-sonnet
            defaultTest:
              vars:
                tone: calm
              assert:
                - type: latency
                  threshold: 3000
            tests:
              - description: a refund
                vars:
                  message: I want my money back
                assert:
                  - type: equals
                    value: refund
                  - type: not-contains
                    value: billing
                    weight: 2
                  - type: llm-rubric
                    value: Names one team and nothing else
              - vars:
                  message: ["Where is it?", "Where is my parcel?"]
                  tone: [calm, angry]
                assert:
                  - type: icontains
                    value: "{{tone}} shipping"
            """;

    @Test
    void eachPromptIsAVersionOfAPromptOfItsOwn() {
        ImportPlan plan = plan(CONFIG);

        assertThat(plan.versions())
                .extracting(version -> version.file().name())
                .containsExactly("Which-team-handles-it-1", "Router-long-form");
        assertThat(plan.versions())
                .extracting(version -> version.file().templateText())
                .containsExactly("One word, in \\{braces}: {{message}}", "Answer with the team.\n{{message}}\n");
        assertThat(plan.versions())
                .allSatisfy(version -> assertThat(version.file().metadata())
                        .hasToString(
                                "{\"provider\":\"openai:chat:gpt-4o-mini\",\"model\":\"gpt-4o-mini\",\"temperature\":0.2,"
                                        + "\"max_tokens\":20}"));
        assertThat(plan.warnings())
                .containsExactly("line 13: provider anthropic:messages:claude-sonnet is left out;"
                        + " a version has the model of the first provider");
        assertThat(plan.unsupported()).isEmpty();
    }

    @Test
    void theTestsAreADatasetWithExpectedOutputsRubricsAndChecks() {
        ImportPlan plan = plan(CONFIG);

        assertThat(plan.datasets()).singleElement().satisfies(dataset -> {
            assertThat(dataset.name()).isEqualTo("Which-team-handles-it");
            assertThat(dataset.entries()).hasSize(5);
        });
        NewEntry refund = entries(plan).getFirst();
        assertThat(refund.inputData()).hasToString("{\"tone\":\"calm\",\"message\":\"I want my money back\"}");
        assertThat(refund.expectedOutput()).isEqualTo("refund");
        assertThat(refund.rubric()).isEqualTo("Names one team and nothing else");
        assertThat(refund.metadata())
                .hasToString("{\"description\":\"a refund\",\"checks\":["
                        + "{\"kind\":\"latency\",\"not\":false,\"max\":3000.0},"
                        + "{\"kind\":\"equals\",\"not\":false,\"value\":\"refund\"},"
                        + "{\"kind\":\"contains\",\"not\":true,\"value\":\"billing\",\"weight\":2.0}]}");
    }

    @Test
    void aVariableWithAListMakesAnEntryForEachOfItsValues() {
        List<NewEntry> entries = entries(plan(CONFIG)).subList(1, 5);

        assertThat(entries)
                .extracting(entry -> entry.inputData().toString())
                .containsExactly(
                        "{\"tone\":\"calm\",\"message\":\"Where is it?\"}",
                        "{\"tone\":\"calm\",\"message\":\"Where is my parcel?\"}",
                        "{\"tone\":\"angry\",\"message\":\"Where is it?\"}",
                        "{\"tone\":\"angry\",\"message\":\"Where is my parcel?\"}");
        assertThat(entries.getLast().metadata())
                .hasToString("{\"checks\":[{\"kind\":\"latency\",\"not\":false,\"max\":3000.0},"
                        + "{\"kind\":\"icontains\",\"not\":false,\"value\":\"angry shipping\"}]}");
    }

    @Test
    void whatHasNoCounterpartIsToldByNameAndLine() {
        ImportPlan plan = plan("""
                prompts:
                  - file://prompt.txt
                  - |
                    Dear {{name}},
                    {{ text | upper }}
                  - "fine {{x}}"
                scenarios: []
                tests:
                  - vars: {x: 1}
                    provider: other
                    assert:
                      - type: javascript
                        value: output.length > 3
                      - type: assert-set
                        assert: []
                      - type: similar
                        value: [a, b]
                      - type: regex
                        value: "("
                      - type: cost
                      - type: contains
                        value: file://expected.txt
                      - type: equals
                        value: a
                        metric: right
                  - file://more.yaml
                """);

        assertThat(plan.versions())
                .extracting(version -> version.file().templateText())
                .containsExactly("fine {{x}}");
        assertThat(plan.unsupported())
                .extracting(Unsupported::what, found -> found.place().line())
                .containsExactly(
                        tuple("prompts", 2),
                        tuple("prompts", 5),
                        tuple("scenarios", 7),
                        tuple("tests.provider", 10),
                        tuple("javascript", 12),
                        tuple("assert-set", 14),
                        tuple("similar", 17),
                        tuple("regex", 19),
                        tuple("cost", 20),
                        tuple("contains", 22),
                        tuple("equals.metric", 25),
                        tuple("tests", 26));
        assertThat(entries(plan))
                .singleElement()
                .satisfies(entry -> assertThat(entry.expectedOutput()).isEqualTo("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prompts: ['[{\"role\": \"system\", \"content\": \"Be brief.\"}, {\"role\": \"user\", \"content\": \"{{q}}\"}]']",
                "prompts:\n  - |\n    - role: system\n      content: Be brief.\n    - role: user\n      content: '{{q}}'",
                "{\"prompts\": [[{\"role\": \"system\", \"content\": \"Be brief.\"}, {\"role\": \"user\", \"content\": \"{{q}}\"}]]}"
            })
    void aChatIsOneTextWithItsRoles(String config) {
        PlannedVersion version = plan(config).versions().getFirst();

        assertThat(version.file().templateText()).isEqualTo("System:\nBe brief.\n\nUser:\n{{q}}");
    }

    @Test
    void aSchemaMayStandInAJsonAssertion() {
        ImportPlan plan = plan("""
                prompts: "x {{a}}"
                tests:
                  - vars: {a: 1}
                    assert:
                      - type: is-json
                        value: {type: object, required: [label]}
                      - type: not-contains-json
                      - type: similar
                        value: hello
                """);

        assertThat(entries(plan).getFirst().metadata())
                .hasToString("{\"checks\":[{\"kind\":\"is_json\",\"not\":false,\"value\":{\"type\":\"object\","
                        + "\"required\":[\"label\"]}},{\"kind\":\"contains_json\",\"not\":true},"
                        + "{\"kind\":\"similar\",\"not\":false,\"value\":\"hello\",\"min\":0.75}]}");
    }

    @Test
    void severalRightAnswersMakeNoExpectedOutput() {
        ImportPlan plan = plan("tests: [{vars: {a: 1}, assert: [{type: equals, value: a}, {type: equals, value: b}]}]");

        assertThat(entries(plan).getFirst().expectedOutput()).isNull();
    }

    @Test
    void twoPromptsOfOneLabelGetTwoNames() {
        ImportPlan plan = plan("prompts: [{label: a, raw: one}, {label: a, raw: two}]");

        assertThat(plan.versions()).extracting(version -> version.file().name()).containsExactly("a", "a-2");
        assertThat(plan.warnings()).hasSize(1);
    }

    @Test
    void testsThatMultiplyWithoutEndAreRefused() {
        String values = "[" + "x, ".repeat(99) + "x]";
        String config = "tests: [{vars: {a: %s, b: %s, c: %s, d: %s}}]".formatted(values, values, values, values);

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> plan(config))
                .withMessageContaining("more than 10000 entries");
    }

    @Test
    void anotherFileIsRefused() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> plan("name: a\nversion: 1.0.0"))
                .satisfies(refusal -> assertThat(refusal.place()).isEqualTo(new Place(1, 1)))
                .withMessageContaining("no promptfoo configuration");
    }

    private static ImportPlan plan(String config) {
        return PromptfooReader.plan(config.getBytes(UTF_8), null);
    }

    private static List<NewEntry> entries(ImportPlan plan) {
        return plan.datasets().getFirst().entries();
    }
}
