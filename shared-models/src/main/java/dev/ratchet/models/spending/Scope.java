package dev.ratchet.models.spending;

import java.time.LocalDate;

/** What a budget is for, and a total is asked of. */
sealed interface Scope {
    boolean holds(Account account);

    record OfJob(String job) implements Scope {
        @Override
        public boolean holds(Account account) {
            return account.job().equals(job);
        }
    }

    record OfDay(String project, LocalDate day) implements Scope {
        @Override
        public boolean holds(Account account) {
            return account.project().equals(project) && account.day().equals(day);
        }
    }
}
