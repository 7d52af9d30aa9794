package dev.ratchet.models;

import static dev.ratchet.testing.FakeProvider.ASKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Usage;
import dev.ratchet.models.BudgetSpent.Budget;
import dev.ratchet.models.memory.Database;
import dev.ratchet.models.spending.Budgets;
import dev.ratchet.models.spending.Ledger;
import dev.ratchet.models.spending.Spending;
import dev.ratchet.models.spending.Sum;
import dev.ratchet.testing.EmbeddedDatabase;
import dev.ratchet.testing.FakeProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** C7: cost is tracked for whatever it is spent on, and a budget stops work. Each answer here costs 0.004 dollars. */
@QuarkusTest
class C7SpendingIT {
    @Inject
    LanguageModels models;

    @Inject
    Spending spending;

    @Inject
    ModelsConfig config;

    @Inject
    DataSource dataSource;

    @Inject
    MeterRegistry metrics;

    private final String job = "replay/" + UUID.randomUUID();
    private final String prompt = "prompt-" + UUID.randomUUID();

    @BeforeEach
    void forget() {
        FakeProvider.reset();
    }

    @Test
    void costIsKnownByJobPartModelAndPrompt() {
        ask("one", work("1.0.0"));
        ask("one", work("1.0.0"));
        ask("two", work("1.1.0"));
        ask("three", new Work("tests", prompt, "another job", "1.1.0"));

        Sum ofJob = spending.ofJob(job);

        assertThat(ofJob.calls()).isEqualTo(3);
        assertThat(ofJob.cachedCalls()).isEqualTo(1);
        assertThat(ofJob.inputTokens()).isEqualTo(2_000);
        assertThat(ofJob.outputTokens()).isEqualTo(400);
        assertThat(ofJob.spentUsd()).isEqualTo(0.008, within(1e-9));
        assertThat(ofJob.savedUsd()).isEqualTo(0.004, within(1e-9));
        assertThat(spending.byPart(job)).containsOnlyKeys("1.0.0", "1.1.0");
        assertThat(spending.byPart(job).getOrDefault("1.0.0", Sum.NOTHING).cachedCalls())
                .isEqualTo(1);
        assertThat(spending.byModel(job)).containsOnlyKeys("priced-model");
        assertThat(spending.ofPrompt("tests", prompt, Instant.now()).calls()).isEqualTo(4);
        assertThat(spending.byPrompt("tests", Instant.now())
                        .getOrDefault(prompt, Sum.NOTHING)
                        .spentUsd())
                .isEqualTo(0.012, within(1e-9));
        assertThat(spending.ofPrompt("somebody else's", prompt, Instant.now())).isEqualTo(Sum.NOTHING);
    }

    @Test
    void aJobStopsOnceItHasSpentItsLimit() {
        Work limited = work("1.0.0").limitedTo(0.007);
        ask("one", limited);
        ask("two", limited);

        BudgetSpent failure = catchThrowableOfType(BudgetSpent.class, () -> ask("three", limited));

        assertThat(failure.budget()).isEqualTo(Budget.JOB);
        assertThat(failure).hasMessageContaining(job).hasMessageContaining("0.01 US dollars");
        assertThat(ASKED).hasSize(2);
    }

    @Test
    void whatIsRememberedIsFreeEvenWithoutMoney() {
        ask("one", work("1.0.0"));

        assertThat(ask("one", work("1.0.0").limitedTo(0)).cached()).isTrue();
        assertThatThrownBy(() -> ask("two", work("1.0.0").limitedTo(0))).isInstanceOf(BudgetSpent.class);
    }

    @Test
    void aProjectStopsForTheDayOnceItHasSpentItsBudget() {
        Work poor = new Work("poor-" + UUID.randomUUID(), prompt, job, "1.0.0");
        for (int i = 0; i < 250; i++) {
            ask("text " + i, poor);
        }

        BudgetSpent failure = catchThrowableOfType(BudgetSpent.class, () -> ask("one more", poor));

        assertThat(failure.budget()).isEqualTo(Budget.PROJECT_DAY);
        assertThat(ask("another project's", work("1.0.0")).cached()).isFalse();
    }

    @Test
    void aLimitHoldsAcrossARestart() {
        ask("one", work("1.0.0"));
        assertThat(spending.ofJob(job).calls()).isEqualTo(1);
        Database database = new Database(dataSource, metrics, Duration.ofSeconds(5));

        Sum seen = new Spending(new Ledger(database), database).ofJob(job);

        assertThat(seen.spentUsd()).isEqualTo(0.004, within(1e-9));
    }

    @Test
    void whatCannotBeBookedNowIsBookedLaterAndLimitsHoldMeanwhile() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://localhost:1/nowhere");
        Database database = new Database(source, metrics, Duration.ZERO);
        Ledger ledger = new Ledger(database);
        ledger.record(work("1.0.0"), "judge", "m", new Usage(1, 1), 0.5, false);
        ledger.write();
        Budgets budgets = new Budgets(ledger, config);
        assertThatThrownBy(() -> budgets.check(work("1.0.0").limitedTo(0.4))).isInstanceOf(BudgetSpent.class);

        source.setURL(EmbeddedDatabase.jdbcUrl("models"));
        source.setUser(EmbeddedDatabase.USER);
        source.setPassword(EmbeddedDatabase.PASSWORD);
        ledger.write();
        ledger.write();

        assertThat(new Spending(ledger, database).ofJob(job).spentUsd()).isEqualTo(0.5, within(1e-9));
    }

    private Work work(String part) {
        return new Work("tests", prompt, job, part);
    }

    private ModelAnswer ask(String text, Work work) {
        return models.ask(
                ModelRole.GENERATION,
                new ModelQuestion(null, prompt + " " + text, ModelSettings.DEFAULT, null).withWork(work));
    }
}
