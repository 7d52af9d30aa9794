package dev.ratchet.clustering.domain.synthesis;

import dev.ratchet.events.data.PromptKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The jobs; a prompt has one open at most for its clusters, and one for each improvement. */
public interface SynthesisJobs {

    void open(UUID id, PromptKey prompt, Subject subject, String baselineVersion, Instant now);

    /** Whether candidates for a cluster of the prompt are being written. */
    boolean hasOpen(PromptKey prompt);

    /** Takes up a job that is due and that nobody holds. */
    Optional<SynthesisJob> claim(Instant now, Duration lease);

    /** Holds on to it for longer.
     *
     * @return whether it was still held */
    boolean renew(SynthesisJob job, Instant until);

    /** Locks the row until the transaction ends.
     *
     * @return whether the worker still holds the job */
    boolean lock(SynthesisJob job);

    /** Lets go of it until later. */
    void putBack(SynthesisJob job, Instant notBefore, String reason);

    void close(SynthesisJob job, Ending ending, String outcome, Instant now);

    /** Jobs for this live version that came to nothing. */
    int failures(PromptKey prompt, String baselineVersion);

    /** When the jobs ended that left a cluster of this live version alone; the newest first, and only so many. */
    List<Instant> leftAlone(UUID clusterId, String baselineVersion);

    /** Jobs that are not closed. */
    long openJobs();

    /** How a job ends. */
    enum Ending {
        PROPOSED,
        FAILED,
        /** Another version went live meanwhile. */
        SUPERSEDED,
        /** It is no problem of the prompt. */
        LEFT_ALONE
    }
}
