package dev.ratchet.models.spending;

import dev.ratchet.models.memory.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** What model calls of this service came to, by its books. Nothing where the database is away. */
@ApplicationScoped
public class Spending {
    private final Ledger ledger;
    private final SpendingTable table;

    public Spending(Ledger ledger, Database database) {
        this.ledger = ledger;
        this.table = new SpendingTable(database);
    }

    public Sum ofJob(String job) {
        ledger.write();
        return table.sum("job = ?", job).orElse(Sum.NOTHING);
    }

    /** By part of the job, for instance by candidate version. */
    public Map<String, Sum> byPart(String job) {
        ledger.write();
        return table.sumsBy("part", "job = ?", job).orElse(Map.of());
    }

    /** By the model that answered. */
    public Map<String, Sum> byModel(String job) {
        ledger.write();
        return table.sumsBy("model", "job = ?", job).orElse(Map.of());
    }

    /** From the UTC day of this instant on. */
    public Sum ofPrompt(String project, String promptName, Instant since) {
        ledger.write();
        return table.sum("project = ? and prompt_name = ? and day >= ?", project, promptName, day(since))
                .orElse(Sum.NOTHING);
    }

    /** By prompt, from the UTC day of this instant on. */
    public Map<String, Sum> byPrompt(String project, Instant since) {
        ledger.write();
        return table.sumsBy("prompt_name", "project = ? and day >= ?", project, day(since))
                .orElse(Map.of());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
