package dev.ratchet.models.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ratchet.events.data.Usage;
import dev.ratchet.models.BudgetSpent;
import dev.ratchet.models.BudgetSpent.Budget;
import dev.ratchet.models.TestConfig;
import dev.ratchet.models.Work;
import dev.ratchet.models.memory.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Without a database, where the books begin with the process. */
class BudgetsTest {
    private static final Work WORK = new Work("shop", "label", "replay/1", "1.0.0");

    private Instant now = Instant.parse("2026-11-25T23:59:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Ledger ledger = new Ledger(new Database(null, new SimpleMeterRegistry(), Duration.ZERO), clock);
    private final Budgets budgets = new Budgets(
            ledger,
            TestConfig.of(Map.of(
                    "ratchet.models.budgets.job-usd", "1",
                    "ratchet.models.budgets.project-day-usd", "5")));

    @Test
    void aJobMayCostWhatIsConfiguredUnlessItSaysOtherwise() {
        spend(WORK, 1.5);

        assertThat(failure(WORK).budget()).isEqualTo(Budget.JOB);
        assertThatCode(() -> budgets.check(WORK.limitedTo(2))).doesNotThrowAnyException();
        assertThatCode(() -> budgets.check(new Work("shop", "label", "replay/2", "1.0.0")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatWasRememberedCountsForNothing() {
        ledger.record(WORK, "judge", "m", Usage.NONE, 3, true);

        assertThatCode(() -> budgets.check(WORK)).doesNotThrowAnyException();
    }

    @Test
    void theNextDayBringsTheProjectANewBudget() {
        Work other = new Work("shop", "reply", "replay/3", "2.0.0").limitedTo(100);
        spend(other, 6);
        assertThat(failure(other).budget()).isEqualTo(Budget.PROJECT_DAY);

        now = now.plus(Duration.ofMinutes(2));

        assertThatCode(() -> budgets.check(other)).doesNotThrowAnyException();
    }

    private void spend(Work work, double usd) {
        ledger.record(work, "judge", "m", Usage.NONE, usd, false);
    }

    private BudgetSpent failure(Work work) {
        return catchThrowableOfType(BudgetSpent.class, () -> budgets.check(work));
    }
}
