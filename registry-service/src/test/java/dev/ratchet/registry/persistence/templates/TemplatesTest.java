package dev.ratchet.registry.persistence.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.Judgement;
import dev.ratchet.checks.OutputJudge;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.prompts.PromptMetadata;
import dev.ratchet.registry.domain.templates.Template;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** B6: every template is whole, and its own dataset says that a right answer is right. */
class TemplatesTest {
    static final List<Template> TEMPLATES = new YamlTemplates().all();

    @Test
    void theTenAreThere() {
        assertThat(TEMPLATES)
                .extracting(Template::id)
                .containsExactlyInAnyOrder(
                        "email-classifier",
                        "sentiment",
                        "extraction",
                        "moderation",
                        "question-answering",
                        "summarising",
                        "code-review",
                        "translation",
                        "text-classifier",
                        "code-generation");
        assertThat(TEMPLATES).extracting(template -> template.prompt().name()).doesNotHaveDuplicates();
        assertThat(TEMPLATES).extracting(template -> template.dataset().name()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void itHasManyDifferentExamplesAndHardOnesAmongThem(Template template) {
        List<NewEntry> entries = template.dataset().entries();

        assertThat(entries).hasSizeGreaterThanOrEqualTo(14);
        assertThat(entries).extracting(NewEntry::inputData).doesNotHaveDuplicates();
        assertThat(entries).filteredOn(entry -> tags(entry).contains("hard")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(entries).anyMatch(entry -> tags(entry).contains("injection"));
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void everyExampleFillsThePromptAsItsInputSchemaSays(Template template) {
        JsonNode declared = template.prompt().inputSchema().path("required");

        assertThat(template.prompt().variables())
                .containsExactlyInAnyOrderElementsOf(
                        declared.valueStream().map(JsonNode::textValue).toList());
        assertThat(template.dataset().entries()).allSatisfy(entry -> {
            String rendered = new PromptTemplate(template.prompt().templateText()).render(entry.inputData());
            assertThat(entry.inputData().valueStream().map(JsonNode::textValue)).allMatch(rendered::contains);
            assertPasses(template.prompt().inputSchema(), entry.inputData().toString());
        });
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void everyExampleCanBeJudgedAndHasARightAnswer(Template template) {
        assertThat(template.dataset().entries()).allSatisfy(entry -> {
            String right = RightAnswer.of(entry).text();
            assertPasses(template.prompt().outputSchema(), right);
            assertThat(RightAnswer.checks(entry)).allMatch(check -> new RightAnswer(right).keepsTo(check));
            if (entry.expectedOutput() == null) {
                assertThat(entry.rubric()).isNotBlank();
                assertThat(RightAnswer.checks(entry)).isNotEmpty();
            }
        });
    }

    /** What is right for another example is a fluent wrong answer for this one. */
    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void theChecksOfAnExampleRefuseMostAnswersOfTheOthers(Template template) {
        List<NewEntry> entries = template.dataset().entries();

        assertThat(entries)
                .filteredOn(entry -> entry.expectedOutput() == null)
                .allSatisfy(entry -> assertThat(entries)
                        .filteredOn(
                                other -> !RightAnswer.checks(entry).stream().allMatch(RightAnswer.of(other)::keepsTo))
                        .hasSizeGreaterThanOrEqualTo(entries.size() * 3 / 4));
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void theOutputSchemaRefusesARightAnswerInAWrapping(Template template) {
        JsonNode schema = template.prompt().outputSchema();
        String right = RightAnswer.of(template.dataset().entries().getFirst()).text();

        assertThat(List.of("Here is the translation:\n\n```\n" + right + "\n```", ""))
                .allSatisfy(output -> assertThat(judge(template.prompt().outputSchema(), output))
                        .isInstanceOf(Judgement.Failed.class));
        assertPasses(schema, "\n" + right + "\n");
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void everyLabelIsTheAnswerToAnExample(Template template) {
        List<String> answers = template.dataset().entries().stream()
                .map(entry -> RightAnswer.of(entry).text())
                .toList();

        assertThat(labels(template.prompt().outputSchema()))
                .allSatisfy(label -> assertThat(answers)
                        .filteredOn(answer -> answer.equals(label) || answer.contains("\"" + label + "\""))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void itsSettingsAreThoseOfACarefulAuthor(Template template) {
        PromptSpec spec = spec(template);

        assertThat(spec.settings().temperature()).isZero();
        assertThat(spec.settings().maxTokens()).isPositive();
        assertThat(spec.settings().model()).isNull();
    }

    private static PromptSpec spec(Template template) {
        var prompt = template.prompt();
        return PromptMetadata.spec(
                "1.0.0", prompt.templateText(), prompt.inputSchema(), prompt.outputSchema(), prompt.metadata());
    }

    private static void assertPasses(JsonNode schema, String output) {
        assertThat(judge(schema, output)).as(output).isEqualTo(new Judgement.Passed());
    }

    private static Judgement judge(JsonNode schema, String output) {
        PromptSpec spec = new PromptSpec("1.0.0", "", null, schema, ModelSettings.DEFAULT, null, Grading.NONE);
        return OutputJudge.judge(spec, null, output);
    }

    private static List<String> tags(NewEntry entry) {
        return Objects.requireNonNull(entry.metadata(), "metadata")
                .path("tags")
                .valueStream()
                .map(JsonNode::textValue)
                .toList();
    }

    private static Stream<String> labels(JsonNode schema) {
        return schema.findValues("enum").stream().flatMap(JsonNode::valueStream).map(JsonNode::textValue);
    }
}
