package dev.ratchet.models;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What a question is asked for: its price is booked there, and its turn in the queue is the job's.
 *
 * @param job one undertaking, for instance {@code replay/<id>}
 * @param part of the job, for instance the version whose answer it is
 * @param limitUsd what the whole job may cost; {@code null} leaves that to the configuration
 */
public record Work(
        String project,
        String promptName,
        String job,
        String part,
        @Nullable Double limitUsd) {
    public Work {
        requireNonNull(project, "project is missing");
        requireNonNull(promptName, "promptName is missing");
        requireNonNull(job, "job is missing");
        requireNonNull(part, "part is missing");
        if (limitUsd != null && !(limitUsd >= 0)) {
            throw new IllegalArgumentException("limitUsd must not be negative");
        }
    }

    public Work(String project, String promptName, String job, String part) {
        this(project, promptName, job, part, null);
    }

    /** The same work, which stops with {@link BudgetSpent} once the job has cost this much. */
    public Work limitedTo(double usd) {
        return new Work(project, promptName, job, part, usd);
    }
}
