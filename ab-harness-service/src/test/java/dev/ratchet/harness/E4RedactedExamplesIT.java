package dev.ratchet.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Split;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** E4: what is held out, and what a model is asked with it, tells nobody's secrets. */
@QuarkusTest
@QuarkusTestResource(HarnessSettings.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ab_harness"))
class E4RedactedExamplesIT {
    private static final String JANE = "jane.doe@canary.example";
    private static final String BOB = "bob@canary.example";

    private final Scenario scenario = new Scenario();

    @Inject
    ScriptedModel model;

    @Inject
    DataSource dataSource;

    private final Story story = new Story(scenario.deploymentId());

    @AfterEach
    void disconnect() {
        story.close();
    }

    /** The trace with the addresses of two people, and a session that is one. */
    private static TraceRecorded planted(TraceRecorded trace, @Nullable String expected) {
        String message =
                trace.input().path("message").textValue() + ", says " + BOB + " to " + JANE + ", card 4111111111111111";
        return new TraceRecorded(
                trace.traceId(),
                null,
                trace.project(),
                trace.promptName(),
                trace.promptVersion(),
                null,
                null,
                JsonNodeFactory.instance.objectNode().put("message", message),
                trace.output(),
                expected,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                trace.recordedAt(),
                null);
    }

    @Test
    void aReplayAsksTheModelWithPlaceholdersAndJudgesAsBefore() {
        story.tellAll(scenario.enoughTraces().stream()
                .map(trace -> planted(trace, trace.expectedOutput()))
                .toList());

        story.tell(scenario.proposed("[perfect]"));

        assertThat(story.completed().report().wins()).isEqualTo(10);
        assertThat(model.questions(scenario.prompt()))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question)
                        .contains("says [EMAIL_1] to [EMAIL_2], card [CARD_1]")
                        .doesNotContain("canary", "4111"));
        assertThat(stored()).isNotEmpty().noneMatch(row -> row.contains("canary") || row.contains("4111"));
    }

    @Test
    void aLabelThatComesLaterNamesThePersonAsTheInputDoes() {
        TraceRecorded trace = planted(scenario.traces(Split.TEST, 1).getFirst(), null);
        story.tell(trace);

        story.tell(new TraceFeedback(
                trace.traceId(),
                "default",
                trace.promptName(),
                null,
                null,
                "ask " + JANE + " or eve@canary.example",
                null,
                null,
                null));

        await().until(() -> stored().stream().anyMatch(row -> row.endsWith("ask [EMAIL_2] or [EMAIL_3]")));
        assertThat(stored()).noneMatch(row -> row.contains("canary"));
    }

    /** Input, names and label of this prompt's held-out traces. */
    private List<String> stored() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select input, names, expected_output from heldout_traces where prompt_name = ?")) {
            select.setString(1, scenario.prompt());
            List<String> stored = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
                }
            }
            return stored;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
