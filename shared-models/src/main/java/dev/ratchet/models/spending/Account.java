package dev.ratchet.models.spending;

import dev.ratchet.models.Work;
import java.time.LocalDate;

/** One line of the books: a day, what was worked on, and who answered. */
record Account(LocalDate day, String project, String promptName, String job, String part, String role, String model) {

    static Account of(LocalDate day, Work work, String role, String model) {
        return new Account(day, work.project(), work.promptName(), work.job(), work.part(), role, model);
    }
}
