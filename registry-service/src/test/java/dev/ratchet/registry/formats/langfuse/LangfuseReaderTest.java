package dev.ratchet.registry.formats.langfuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.imports.ImportPlan;
import dev.ratchet.registry.domain.imports.PlannedDataset;
import dev.ratchet.registry.domain.imports.PlannedVersion;
import dev.ratchet.registry.domain.imports.PromptFile;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LangfuseReaderTest {
    private static final String PROMPTS = """
            [
              {"name": "support/intent", "version": 3, "type": "chat", "labels": ["latest"], "tags": ["support"], "config": {},
               "prompt": [{"type": "chatmessage", "role": "system", "content": "One word."},
                          {"role": "user", "content": "{{message}}"}]},
              {"name": "support/intent", "version": 1, "type": "text", "labels": ["production"], "tags": ["support"],
               "prompt": "Which team, {any}? {{message}}", "commitMessage": "first",
               "config": {"model": "gpt-4o", "temperature": 0.5, "max_tokens": "many", "tools": ["search"]}}
            ]""";

    @Test
    void aVersionNumberBecomesTheMajorOne() {
        ImportPlan plan = plan(PROMPTS);

        assertThat(plan.versions())
                .extracting(
                        version -> version.file().name(),
                        PlannedVersion::version,
                        version -> version.file().parentVersion(),
                        PlannedVersion::live)
                .containsExactly(
                        tuple("support-intent", "1.0.0", null, true), tuple("support-intent", "3.0.0", "1.0.0", false));
        PromptFile first = plan.versions().getFirst().file();
        assertThat(first.templateText()).isEqualTo("Which team, \\{any}? {{message}}");
        assertThat(first.changelog()).isEqualTo("first");
        assertThat(first.metadata())
                .hasToString(
                        "{\"model\":\"gpt-4o\",\"temperature\":0.5,\"config\":{\"max_tokens\":\"many\",\"tools\":[\"search\"]},"
                                + "\"labels\":[\"production\"],\"tags\":[\"support\"]}");
        assertThat(plan.versions().getLast().file().templateText())
                .isEqualTo("System:\nOne word.\n\nUser:\n{{message}}");
        assertThat(plan.warnings()).contains("line 2: prompt support/intent gets the name support-intent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a\", \"version\": 1, \"prompt\": \"x\"}",
                "[{\"name\": \"a\", \"version\": 1, \"prompt\": \"x\"}]",
                "{\"data\": [{\"name\": \"a\", \"version\": 1, \"prompt\": \"x\"}], \"meta\": {\"page\": 1}}"
            })
    void aPromptMayStandAloneInAListOrOnAPage(String export) {
        assertThat(plan(export).versions()).extracting(PlannedVersion::version).containsExactly("1.0.0");
    }

    @Test
    void whatHasNoCounterpartIsToldByLine() {
        ImportPlan plan = plan("""
                [{"name": "a", "version": 1, "prompt": "{{ 'x' }}"},
                 {"name": "b", "version": 1, "prompt": "@@@langfusePrompt:name=c|version=1@@@"},
                 {"name": "c", "version": 1, "prompt": [{"type": "placeholder", "name": "history"}]},
                 {"name": "d", "versions": [1, 2], "labels": []}]""");

        assertThat(plan.versions()).isEmpty();
        assertThat(plan.unsupported())
                .extracting(found -> found.place().line(), found -> found.detail())
                .containsExactlyInAnyOrder(
                        tuple(4, "it is no prompt with its text and no dataset item; it is left out"),
                        tuple(
                                1,
                                "{{ 'x' }} is no variable, and a template here holds nothing else in such braces;"
                                        + " version 1.0.0 of a is left out"),
                        tuple(2, "a reference to another prompt has no counterpart; version 1.0.0 of b is left out"),
                        tuple(3, "a placeholder for messages has no counterpart; version 1.0.0 of c is left out"));
    }

    @Test
    void aPromptWithoutAVersionOrTwiceTheSameIsInvalid() {
        ImportPlan plan = plan("""
                [{"name": "a", "prompt": "x"},
                 {"name": "b", "version": 1, "prompt": "x"},
                 {"name": "b", "version": 1, "prompt": "y"}]""");

        assertThat(plan.invalid())
                .extracting(item -> item.place().line(), item -> item.detail())
                .containsExactly(
                        tuple(1, "version must be a whole number from 1 (line 1, column 2)"),
                        tuple(3, "a prompt b of this version stands at line 2, column 2 already (line 3, column 2)"));
    }

    @Test
    void itemsAreEntriesOfTheirDataset() {
        ImportPlan plan = plan("""
                {"id": "i1", "datasetName": "Intents", "status": "ACTIVE", "input": {"message": "hi"}, "expectedOutput": "other",\
                 "metadata": {"source": "mail"}, "sourceTraceId": "t1"}
                {"id": "i2", "datasetName": "Intents", "status": "ACTIVE", "input": "plain", "expectedOutput": {"label": "x"}}
                {"id": "i3", "datasetName": "Intents", "status": "ARCHIVED", "input": "old"}
                {"id": "i4", "input": [1]}
                """);

        assertThat(plan.datasets()).extracting(PlannedDataset::name).containsExactly("Intents", "given");
        assertThat(plan.datasets().getFirst().entries())
                .extracting(
                        entry -> entry.inputData().toString(),
                        NewEntry::expectedOutput,
                        entry -> String.valueOf(entry.metadata()))
                .containsExactly(
                        tuple(
                                "{\"message\":\"hi\"}",
                                "other",
                                "{\"source\":\"mail\",\"langfuse_id\":\"i1\",\"langfuse_trace_id\":\"t1\"}"),
                        tuple("{\"input\":\"plain\"}", "{\"label\":\"x\"}", "{\"langfuse_id\":\"i2\"}"));
        assertThat(plan.warnings()).containsExactly("line 3: item i3 is archived and left out");
    }

    @Test
    void aDatasetMayHoldItsItems() {
        ImportPlan plan = plan("{\"name\": \"d\", \"description\": \"mails\", \"items\": [{\"input\": {\"a\": 1}}]}");

        assertThat(plan.datasets()).singleElement().satisfies(dataset -> {
            assertThat(dataset.name()).isEqualTo("d");
            assertThat(dataset.description()).isEqualTo("mails");
            assertThat(dataset.entries()).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "\"text\"", "{broken"})
    void somethingElseIsRefused(String export) {
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> plan(export));
    }

    private static ImportPlan plan(String export) {
        return LangfuseReader.plan(export.getBytes(UTF_8), "given");
    }
}
