package dev.ratchet.models.spending;

import dev.ratchet.models.BudgetSpent;
import dev.ratchet.models.BudgetSpent.Budget;
import dev.ratchet.models.ModelsConfig;
import dev.ratchet.models.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What work may cost: a job by its own limit or the configured one, a project by the configured one for a UTC day. */
@ApplicationScoped
public class Budgets {
    private final Ledger ledger;
    private final @Nullable Double ofJob;
    private final @Nullable Double ofProjectDay;

    public Budgets(Ledger ledger, ModelsConfig config) {
        this.ledger = ledger;
        this.ofJob = config.budgets().jobUsd().orElse(null);
        this.ofProjectDay = config.budgets().projectDayUsd().orElse(null);
    }

    /** @throws BudgetSpent where the work may cost nothing more */
    public void check(Work work) {
        Double limit = work.limitUsd() == null ? ofJob : work.limitUsd();
        if (limit != null && ledger.spentBy(work.job()) >= limit) {
            throw new BudgetSpent(Budget.JOB, "%s has spent its budget of %s".formatted(work.job(), usd(limit)));
        }
        if (ofProjectDay != null && ledger.spentToday(work.project()) >= ofProjectDay) {
            throw new BudgetSpent(
                    Budget.PROJECT_DAY,
                    "project %s has spent its budget of %s for today".formatted(work.project(), usd(ofProjectDay)));
        }
    }

    private static String usd(double amount) {
        return String.format(Locale.ROOT, "%.2f US dollars", amount);
    }
}
