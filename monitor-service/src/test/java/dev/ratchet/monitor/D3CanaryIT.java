package dev.ratchet.monitor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** D3: live traffic takes a bad canary back at five percent, and says so once. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class D3CanaryIT {
    private static final UUID DEPLOYMENT = UUID.fromString("00000000-0000-7000-8000-0000000000d3");
    private static final RolloutRules RULES =
            new RolloutRules(RolloutStrategy.CANARY, List.of(1, 5, 25, 100), 20, 0.05, 0.025, 3_600);
    private static final Pattern DUPLICATES = Pattern.compile("ratchet_monitor_duplicates_total(?:\\{.*})? ([0-9.]+)");

    @Test
    void aBadCanaryIsRolledBackOnceHoweverOftenItsTracesCome() {
        try (TestPublisher publisher = new TestPublisher(EmbeddedKafka.bootstrapServers());
                TopicTap story = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.DEPLOYMENTS)) {
            List<Envelope> facts = facts();
            facts.forEach(publisher::publish);
            assessed(story, RolloutDecision.WATCHING);
            List<TraceRecorded> traces = traces();
            traces.forEach(publisher::publish);

            RolloutAssessed rolledBack = assessed(story, RolloutDecision.ROLL_BACK);
            facts.forEach(publisher::publish);
            traces.forEach(publisher::publish);

            await().atMost(Duration.ofSeconds(60)).until(() -> duplicates() >= traces.size() + facts.size());
            assertThat(rolledBack.revision()).isEqualTo(2);
            assertThat(rolledBack.weight()).isEqualTo(5);
            assertThat(story.events(RolloutAssessed.class))
                    .extracting(RolloutAssessed::decision)
                    .containsExactly(RolloutDecision.WATCHING, RolloutDecision.ROLL_BACK);
        }
    }

    private static RolloutAssessed assessed(TopicTap story, RolloutDecision decision) {
        return story.await(RolloutAssessed.class, assessed -> assessed.decision() == decision);
    }

    private static List<Envelope> facts() {
        Instant now = Instant.now();
        return List.of(
                Envelope.of("test", now, Samples.shipped(DEPLOYMENT, now, Samples.report(72), RULES, WatchRules.USUAL)),
                Envelope.of("test", now, Samples.rollout(DEPLOYMENT, 1, RolloutStatus.RUNNING, RULES, 0, "owner", now)),
                Envelope.of(
                        "test",
                        now,
                        Samples.rollout(DEPLOYMENT, 2, RolloutStatus.RUNNING, RULES, 1, "system:rollout", now)));
    }

    /** All of the candidate's fail, a tenth of the control's. */
    private static List<TraceRecorded> traces() {
        List<TraceRecorded> traces = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            traces.add(Samples.arm("new-" + i, Samples.NEW, "candidate", DEPLOYMENT, "billing", "shipping"));
            for (int j = 0; j < 19; j++) {
                String output = (i + j) % 10 == 0 ? "billing" : "shipping";
                traces.add(Samples.arm("old-" + i + "-" + j, Samples.OLD, "control", null, output, "shipping"));
            }
        }
        return traces;
    }

    private static double duplicates() {
        Matcher found = DUPLICATES.matcher(
                given().get("/q/metrics").then().statusCode(200).extract().asString());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
