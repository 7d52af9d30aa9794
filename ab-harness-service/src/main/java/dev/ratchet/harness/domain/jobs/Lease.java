package dev.ratchet.harness.domain.jobs;

import java.util.UUID;
import java.util.concurrent.CancellationException;

/** The right to work on a job, until another worker takes a higher fence. */
public record Lease(UUID jobId, long fence) {

    /** The job was taken over, abandoned or finished: whatever this worker was about to write is not written. */
    public static final class Lost extends CancellationException {
        private static final long serialVersionUID = 1L;

        public Lost(Lease lease) {
            super("the lease " + lease + " is lost");
        }
    }
}
