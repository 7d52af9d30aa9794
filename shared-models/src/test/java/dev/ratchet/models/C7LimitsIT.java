package dev.ratchet.models;

import static dev.ratchet.testing.FakeProvider.ASKED;
import static dev.ratchet.testing.FakeProvider.CROWD;
import static dev.ratchet.testing.FakeProvider.OTHERWISE;
import static dev.ratchet.testing.FakeProvider.SCRIPT;
import static dev.ratchet.testing.FakeProvider.refuses;
import static dev.ratchet.testing.FakeProvider.says;
import static dev.ratchet.testing.FakeProvider.takes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.models.ModelUnavailable.Cause;
import dev.ratchet.testing.FakeProvider;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C7, C8: an endpoint is asked as often as it may be, in turn, and left alone while it is broken. */
@QuarkusTest
class C7LimitsIT {
    @Inject
    LanguageModels models;

    @BeforeEach
    void forget() {
        FakeProvider.reset();
    }

    @Test
    void noMoreCallsAreUnderWayThanTheEndpointMayHave() throws Exception {
        OTHERWISE.set(takes(20, says("ok")));

        Callers.all(40, i -> ask("narrow/m", "text " + i, "job"));

        assertThat(ASKED).hasSize(40);
        assertThat(CROWD.get()).isEqualTo(2);
    }

    @Test
    void requestsAreSpreadOverTheMinute() throws Exception {
        long begun = System.nanoTime();

        Callers.all(25, i -> ask("slow/m", "text " + i, "job"));

        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(took).as("10 at once, 15 more at 10 a second").isGreaterThanOrEqualTo(Duration.ofMillis(1_400));
    }

    @Test
    void aLargeJobDoesNotStarveASmallOne() throws Exception {
        OTHERWISE.set(takes(20, says("ok")));
        List<String> order = new CopyOnWriteArrayList<>();
        List<Thread> large = threads(60, "large", order);
        await().until(() -> ASKED.size() >= 2);

        List<Thread> small = threads(6, "small", order);
        for (Thread thread : small) {
            thread.join();
        }

        assertThat(order).as("what was answered until the small job was done").hasSizeLessThan(30);
        for (Thread thread : large) {
            thread.join();
        }
        assertThat(order).hasSize(66);
    }

    @Test
    void anEndpointThatFailsIsLeftAloneAndComesBack() {
        OTHERWISE.set(refuses(503, "{}"));
        await().until(() -> failure().kind() == Cause.SUSPENDED);
        int asked = ASKED.size();

        ModelUnavailable refusal = failure();

        assertThat(refusal.suggestedDelay()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(ASKED)
                .as("calls until it was left alone, and since")
                .hasSize(20)
                .hasSize(asked);
        OTHERWISE.set(says("ok"));
        assertThat(ask("other/m", "another endpoint", "job").text()).isEqualTo("ok");
        await().ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(ask("frail/m", "again", "job").text()).isEqualTo("ok"));
    }

    @Test
    void aRateLimitOfOneCallHoldsTheOthersBack() throws Exception {
        SCRIPT.add(refuses(429, "{}", "1"));
        ask("narrow/m", "first", "job");
        long begun = System.nanoTime();
        SCRIPT.add(refuses(429, "{}", "1"));

        Callers.all(4, i -> ask("narrow/m", "text " + i, "job"));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(ASKED).hasSize(7);
    }

    private List<Thread> threads(int count, String job, List<String> order) {
        return IntStream.range(0, count)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    ask("narrow/m", job + i, job);
                    order.add(job);
                }))
                .toList();
    }

    private ModelAnswer ask(String model, String text, String job) {
        return models.ask(ModelRole.GENERATION, question(model, text).withWork(new Work("default", "p", job, "1.0.0")));
    }

    private ModelUnavailable failure() {
        return catchThrowableOfType(ModelUnavailable.class, () -> ask("frail/m", "text", "job"));
    }

    private static ModelQuestion question(String model, String text) {
        return new ModelQuestion(null, text, new ModelSettings(model, null, null), null).askedAfresh();
    }
}
