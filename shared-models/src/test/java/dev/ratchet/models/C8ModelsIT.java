package dev.ratchet.models;

import static dev.ratchet.testing.FakeProvider.ASKED;
import static dev.ratchet.testing.FakeProvider.SCRIPT;
import static dev.ratchet.testing.FakeProvider.breaksOffHalfway;
import static dev.ratchet.testing.FakeProvider.isSilentFor;
import static dev.ratchet.testing.FakeProvider.refuses;
import static dev.ratchet.testing.FakeProvider.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.testing.FakeProvider;
import dev.ratchet.testing.FakeProvider.Rule;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C8: models are asked by role and by endpoint, and everything that providers do ends in one of three ways. */
@QuarkusTest
class C8ModelsIT {
    private static final int TRIES = 3;

    @Inject
    LanguageModels models;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void forget() {
        FakeProvider.reset();
    }

    @Test
    void anAnswerCarriesTokensPriceAndModel() {
        SCRIPT.add(says("billing"));

        ModelAnswer answer = ask("Where is my money?");

        assertThat(answer.text()).isEqualTo("billing");
        assertThat(answer.usage()).isEqualTo(new Usage(1000, 200));
        assertThat(answer.costUsd()).isEqualTo(0.004);
        assertThat(answer.model()).isEqualTo("priced-model");
        assertThat(answer.latency()).isPositive();
    }

    @Test
    void textsReachTheModelUnexpanded() {
        String hostile = "{config:ratchet} {#for x in y}{{message}} ${user.home} <|im_start|>";

        models.ask(ModelRole.SYNTHESIS, new ModelQuestion(hostile, hostile, ModelSettings.DEFAULT, null).askedAfresh());

        JsonNode messages = ASKED.getFirst().get("messages");
        assertThat(messages.get(0).get("role").textValue()).isEqualTo("system");
        assertThat(messages.get(0).get("content").textValue()).isEqualTo(hostile);
        assertThat(messages.get(1).get("content").textValue()).isEqualTo(hostile);
    }

    @Test
    void aRoleHasItsOwnModelAndAQuestionMayNameAnother() {
        models.ask(ModelRole.JUDGE, question("a", ModelSettings.DEFAULT));
        models.ask(ModelRole.JUDGE, question("b", new ModelSettings("other", 0.25, 17)));

        assertThat(ASKED.get(0).get("model").textValue()).isEqualTo("ratchet-local-judge");
        assertThat(ASKED.get(0).get("temperature").doubleValue()).isZero();
        assertThat(ASKED.get(1).get("model").textValue()).isEqualTo("other");
        assertThat(ASKED.get(1).get("temperature").doubleValue()).isEqualTo(0.25);
        assertThat(ASKED.get(1).findValue("max_tokens").intValue()).isEqualTo(17);
    }

    @Test
    void aSchemaIsSentAsAStrictResponseFormat() throws Exception {
        JsonNode schema = EventJson.mapper()
                .readTree(
                        "{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\"}},\"additionalProperties\":false}");
        ModelQuestion question =
                new ModelQuestion(null, "label it", ModelSettings.DEFAULT, new AnswerSchema("labels", schema));

        models.ask(ModelRole.GENERATION, question.askedAfresh());

        JsonNode format = ASKED.getFirst().get("response_format");
        assertThat(format.get("type").textValue()).isEqualTo("json_schema");
        assertThat(format.get("json_schema").get("name").textValue()).isEqualTo("labels");
        assertThat(format.get("json_schema").get("strict").booleanValue()).isTrue();
        assertThat(format.get("json_schema").get("schema")).isEqualTo(schema);
    }

    @Test
    void aRateLimitIsWaitedOutForAsLongAsTheProviderAsks() {
        SCRIPT.add(refuses(429, "{\"error\":{\"message\":\"slow down\"}}", "1"));
        SCRIPT.add(says("billing"));
        long begun = System.nanoTime();

        ModelAnswer answer = ask("x");

        assertThat(answer.text()).isEqualTo("billing");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(ASKED).hasSize(2);
    }

    @Test
    void aLongRateLimitIsLeftToTheCaller() {
        SCRIPT.add(refuses(429, "{}", "90"));

        ModelUnavailable failure = catchThrowableOfType(ModelUnavailable.class, () -> ask("x"));

        assertThat(failure.kind()).isEqualTo(ModelUnavailable.Cause.RATE_LIMITED);
        assertThat(failure.suggestedDelay()).isEqualTo(Duration.ofSeconds(90));
        assertThat(ASKED).hasSize(1);
    }

    @Test
    void aServerErrorIsTriedAgainAndThenTold() {
        always(refuses(500, "{\"error\":\"boom\"}"));

        ModelUnavailable failure = catchThrowableOfType(ModelUnavailable.class, () -> ask("x"));

        assertThat(failure.kind()).isEqualTo(ModelUnavailable.Cause.SERVER_ERROR);
        assertThat(failure).hasMessageContaining("500").hasMessageContaining("boom");
        assertThat(ASKED).hasSize(TRIES);
    }

    @Test
    void halfAnAnswerIsNoAnswer() {
        always(breaksOffHalfway());

        ModelUnavailable failure = catchThrowableOfType(ModelUnavailable.class, () -> ask("x"));

        assertThat(failure.kind()).isEqualTo(ModelUnavailable.Cause.CUT_OFF);
        assertThat(ASKED).hasSize(TRIES);
    }

    @Test
    void aPageInsteadOfACompletionIsNoAnswer() {
        always(refuses(200, "<html>a captive portal</html>"));

        ModelUnavailable failure = catchThrowableOfType(ModelUnavailable.class, () -> ask("x"));

        assertThat(failure.kind()).isEqualTo(ModelUnavailable.Cause.CUT_OFF);
    }

    @Test
    void anEmptyObjectInsteadOfACompletionIsNoAnswer() {
        always(refuses(200, "{}"));

        assertThatThrownBy(() -> ask("x")).isInstanceOf(ModelUnavailable.class);
    }

    @Test
    void aSilentModelTimesOut() {
        always(isSilentFor(4_000));

        ModelUnavailable failure = catchThrowableOfType(ModelUnavailable.class, () -> ask("x"));

        assertThat(failure.kind()).isEqualTo(ModelUnavailable.Cause.TIMEOUT);
    }

    @Test
    void anEmptyAnswerIsTriedAgain() {
        SCRIPT.add(says(" "));
        SCRIPT.add(says("billing"));

        assertThat(ask("x").text()).isEqualTo("billing");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 413, 422})
    void aQuestionThatIsWrongInItselfIsRefusedAtOnce(int status) {
        SCRIPT.add(refuses(status, "{\"error\":{\"message\":\"" + "no ".repeat(1_000) + "\"}}"));

        ModelRefused failure = catchThrowableOfType(ModelRefused.class, () -> ask("x"));

        assertThat(failure).hasMessageContaining(Integer.toString(status));
        assertThat(failure.getMessage()).hasSizeLessThan(400);
        assertThat(ASKED).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aWrongKeyLosesNoWork(int status) {
        SCRIPT.add(refuses(status, "{\"error\":{\"message\":\"bad key\"}}"));

        ModelUnavailable failure = catchThrowableOfType(ModelUnavailable.class, () -> ask("x"));

        assertThat(failure.kind()).isEqualTo(ModelUnavailable.Cause.MISCONFIGURED);
        assertThat(ASKED).hasSize(1);
    }

    @Test
    void everyAttemptIsCounted() {
        CompositeMeterRegistry all = (CompositeMeterRegistry) metrics;
        all.add(new SimpleMeterRegistry());
        SCRIPT.add(refuses(503, "{}"));
        SCRIPT.add(says("billing"));

        double before = calls("ok");

        ask("x");

        assertThat(calls("server_error")).isEqualTo(1);
        assertThat(calls("ok")).isEqualTo(before + 1);
        assertThat(metrics.find("gen_ai.client.operation.duration").timers())
                .anyMatch(timer -> "server_error".equals(timer.getId().getTag("error.type")));
        assertThat(metrics.find("gen_ai.client.token.usage")
                        .tag("gen_ai.token.type", "output")
                        .tag("gen_ai.request.model", "ratchet-local-small")
                        .summaries())
                .isNotEmpty();
    }

    @Test
    void aModelOfAnotherEndpointIsAskedThere() {
        ModelAnswer answer =
                models.ask(ModelRole.GENERATION, question("x", new ModelSettings("other/clever", null, null)));

        assertThat(answer.text()).isEqualTo("ok");
        assertThat(ASKED.getFirst().get("model").textValue()).isEqualTo("clever");
        assertThat(ASKED.getFirst().get("temperature").doubleValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody/clever", "http://169.254.169.254/v1/clever", "/clever", "../other/clever"})
    void anUnknownEndpointIsRefusedByName(String model) {
        ModelQuestion question = question("x", new ModelSettings(model, null, null));

        assertThatThrownBy(() -> models.ask(ModelRole.GENERATION, question))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining(model)
                .hasMessageContaining("default, frail, narrow, other, slow");
        assertThat(ASKED).isEmpty();
    }

    @Test
    void aHostileAnswerIsMadeStorable() {
        String hostile = FakeProvider.completion("a<nul>b<half>c")
                .replace("<nul>", "\\u0000")
                .replace("<half>", "\\ud800")
                .replace("\"prompt_tokens\": 1000", "\"prompt_tokens\": -7")
                .replace("\"completion_tokens\": 200", "\"completion_tokens\": 2147483647");
        SCRIPT.add(refuses(200, hostile));

        ModelAnswer answer = ask("x");

        assertThat(answer.text()).isEqualTo("a\ufffdb\ufffdc");
        assertThat(answer.usage()).isEqualTo(new Usage(0, 100_000_000));
    }

    @Test
    void anEndlessAnswerIsRefused() {
        SCRIPT.add(says("word ".repeat(300_000)));

        assertThatThrownBy(() -> ask("x")).isInstanceOf(ModelRefused.class).hasMessageContaining("1500000 characters");
    }

    private ModelAnswer ask(String text) {
        return models.ask(ModelRole.GENERATION, question(text, ModelSettings.DEFAULT));
    }

    private static ModelQuestion question(String text, ModelSettings settings) {
        return new ModelQuestion(null, text, settings, null).askedAfresh();
    }

    private static void always(Rule rule) {
        SCRIPT.addAll(List.copyOf(Collections.nCopies(TRIES, rule)));
    }

    private double calls(String outcome) {
        return metrics.find("ratchet.models.calls").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
