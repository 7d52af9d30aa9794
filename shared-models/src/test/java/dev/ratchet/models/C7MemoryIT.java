package dev.ratchet.models;

import static dev.ratchet.testing.FakeProvider.ASKED;
import static dev.ratchet.testing.FakeProvider.OTHERWISE;
import static dev.ratchet.testing.FakeProvider.SCRIPT;
import static dev.ratchet.testing.FakeProvider.refuses;
import static dev.ratchet.testing.FakeProvider.says;
import static dev.ratchet.testing.FakeProvider.takes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.models.calls.OpenAiLanguageModels;
import dev.ratchet.models.endpoints.Endpoints;
import dev.ratchet.models.memory.AnswerMemory;
import dev.ratchet.models.memory.Database;
import dev.ratchet.models.spending.Budgets;
import dev.ratchet.models.spending.Ledger;
import dev.ratchet.models.spending.Prices;
import dev.ratchet.models.telemetry.ModelMetrics;
import dev.ratchet.models.telemetry.ModelSpans;
import dev.ratchet.testing.FakeProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** C7: identical model calls are answered from a cache. */
@QuarkusTest
class C7MemoryIT {
    @Inject
    LanguageModels models;

    @Inject
    Endpoints endpoints;

    @Inject
    ModelsConfig config;

    @Inject
    DataSource dataSource;

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final String text = "question " + UUID.randomUUID();

    @BeforeEach
    void forget() {
        FakeProvider.reset();
    }

    @Test
    void aQuestionIsPaidForOnce() {
        SCRIPT.add(says("billing"));

        ModelAnswer first = models.ask(ModelRole.GENERATION, question());
        ModelAnswer second = models.ask(ModelRole.GENERATION, question());

        assertThat(first.spentUsd()).isEqualTo(0.004);
        assertThat(second.text()).isEqualTo("billing");
        assertThat(second.costUsd()).isEqualTo(0.004);
        assertThat(second.spentUsd()).isZero();
        assertThat(second.usage()).isEqualTo(first.usage());
        assertThat(second.latency().toNanos() / 1_000).isEqualTo(first.latency().toNanos() / 1_000);
        assertThat(ASKED).hasSize(1);
    }

    @Test
    void twoHundredWhoAskTheSameAtOnceMakeOneCall() throws Exception {
        OTHERWISE.set(takes(200, says("billing")));

        List<ModelAnswer> answers = Callers.all(200, _ -> models.ask(ModelRole.GENERATION, question()));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.text()).isEqualTo("billing"));
        assertThat(answers.stream().mapToDouble(ModelAnswer::spentUsd).sum()).isEqualTo(0.004);
        assertThat(ASKED).hasSize(1);
    }

    @Test
    void anAnswerOutlivesTheProcess() {
        SCRIPT.add(says("billing"));
        models.ask(ModelRole.GENERATION, question());

        ModelAnswer answer = process(dataSource).ask(ModelRole.GENERATION, question());

        assertThat(answer.text()).isEqualTo("billing");
        assertThat(answer.model()).isEqualTo("priced-model");
        assertThat(answer.cached()).isTrue();
        assertThat(ASKED).hasSize(1);
    }

    @Test
    void ofTwoProcessesTheFirstAnswerIsTheOneThatAllGet() throws Exception {
        OTHERWISE.set(takes(300, FakeProvider.inTurn("first", "second")));
        LanguageModels other = process(dataSource);

        List<ModelAnswer> answers =
                Callers.all(2, i -> (i == 0 ? models : other).ask(ModelRole.GENERATION, question()));

        assertThat(ASKED).hasSize(2);
        assertThat(answers.get(0).text()).isEqualTo(answers.get(1).text());
        assertThat(answers).noneMatch(ModelAnswer::cached);
        assertThat(process(dataSource).ask(ModelRole.GENERATION, question()).text())
                .isEqualTo(answers.get(0).text());
    }

    @Test
    void whateverChangesTheAnswerIsAskedForItself() {
        ModelQuestion question = question();

        models.ask(ModelRole.GENERATION, question);
        models.ask(ModelRole.GENERATION, question.repeated(1));
        models.ask(ModelRole.GENERATION, question.withSettings(new ModelSettings(null, 0.3, null)));
        models.ask(ModelRole.GENERATION, question.withSettings(new ModelSettings("another", null, null)));
        models.ask(ModelRole.GENERATION, question.withSettings(new ModelSettings(null, null, 5)));
        models.ask(ModelRole.JUDGE, question);
        models.ask(ModelRole.GENERATION, new ModelQuestion("be brief", text, ModelSettings.DEFAULT, null));

        assertThat(ASKED).hasSize(7);
        assertThat(models.ask(ModelRole.GENERATION, question.repeated(1)).cached())
                .isTrue();
    }

    @Test
    void aFailureIsNotRemembered() {
        SCRIPT.add(refuses(400, "{}"));
        assertThatThrownBy(() -> models.ask(ModelRole.GENERATION, question())).isInstanceOf(ModelRefused.class);

        assertThat(models.ask(ModelRole.GENERATION, question()).cached()).isFalse();
    }

    @Test
    void whoAsksAfreshGetsAFreshAnswerAndLeavesNone() {
        models.ask(ModelRole.GENERATION, question());

        assertThat(models.ask(ModelRole.GENERATION, question().askedAfresh()).cached())
                .isFalse();
        assertThat(ASKED).hasSize(2);
    }

    @Test
    void aForgottenAnswerIsAskedForAgainByEveryProcess() {
        models.ask(ModelRole.GENERATION, question());

        models.forget(ModelRole.GENERATION, question());

        assertThat(process(dataSource).ask(ModelRole.GENERATION, question()).cached())
                .isFalse();
        assertThat(models.ask(ModelRole.GENERATION, question()).cached()).isTrue();
    }

    @Test
    void manyWhoAskAtTheSameTimeAreAllAnsweredFromMemory() throws Exception {
        List<ModelQuestion> questions =
                IntStream.range(0, 50).mapToObj(question()::repeated).toList();
        List<Future<ModelAnswer>> first = together(models, questions);
        for (Future<ModelAnswer> answer : first) {
            assertThat(answer.get().cached()).isFalse();
        }
        double before = found("database");

        List<Future<ModelAnswer>> again = together(process(dataSource), questions);

        for (Future<ModelAnswer> answer : again) {
            assertThat(answer.get().cached()).isTrue();
        }
        assertThat(found("database")).isEqualTo(before + 50);
    }

    private static List<Future<ModelAnswer>> together(LanguageModels models, List<ModelQuestion> questions) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return questions.stream()
                    .map(question -> threads.submit(() -> models.ask(ModelRole.GENERATION, question)))
                    .toList();
        }
    }

    @Test
    void withoutTheDatabaseModelsStillAnswerAndAreRememberedHere() {
        LanguageModels alone = process(away());

        ModelAnswer first = alone.ask(ModelRole.GENERATION, question());
        ModelAnswer second = alone.ask(ModelRole.GENERATION, question());

        assertThat(first.text()).isEqualTo("ok");
        assertThat(second.cached()).isTrue();
        assertThat(metrics.counter("ratchet.models.database.failures").count())
                .as("then it is left alone for a while")
                .isEqualTo(1);
    }

    @Test
    void whatIsOlderThanTheRetentionIsSwept() throws SQLException {
        models.ask(ModelRole.GENERATION, question());
        try (Connection connection = dataSource.getConnection()) {
            connection
                    .createStatement()
                    .executeUpdate("update model_answers set created_at = now() - interval '31 days'");
        }
        AnswerMemory memory =
                new AnswerMemory(config, new Database(dataSource, metrics, Duration.ofSeconds(5)), metrics);

        int removed = memory.sweep();

        assertThat(removed).isPositive();
        assertThat(process(dataSource).ask(ModelRole.GENERATION, question()).cached())
                .isFalse();
    }

    private ModelQuestion question() {
        return new ModelQuestion(null, text, ModelSettings.DEFAULT, null);
    }

    private double found(String where) {
        return metrics.counter("ratchet.models.cache", "found", where).count();
    }

    /** The same models as another process of the service has them: nothing in memory, the same database. */
    private LanguageModels process(DataSource source) {
        Database database = new Database(source, metrics, Duration.ofSeconds(5));
        Ledger ledger = new Ledger(database);
        return new OpenAiLanguageModels(
                endpoints,
                new AnswerMemory(config, database, metrics),
                new Budgets(ledger, config),
                ledger,
                new Prices(config, metrics),
                new ModelMetrics(metrics),
                new ModelSpans());
    }

    private static DataSource away() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://localhost:1/nowhere");
        return source;
    }
}
