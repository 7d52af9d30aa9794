package dev.ratchet.harness.domain.jobs;

/** Work that one worker at a time holds. */
public interface LeasedJob {

    Lease lease();

    /** Attempts in a row that failed before this one. */
    int failures();
}
