package dev.ratchet.registry.api.uploads;

import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.config.DatasetsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Keeps slow uploads from taking all threads. */
@ApplicationScoped
class UploadSlots {
    private final Semaphore free;

    UploadSlots(DatasetsConfig config) {
        this.free = new Semaphore(config.maxUploadsAtATime());
    }

    /** Does the work where there is a free slot for it; refuses it with 503 otherwise. */
    <T> T with(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw Problems.builder(503, "Service Unavailable")
                    .withDetail("Too many files are being uploaded; try again later")
                    .withHeader("Retry-After", "10")
                    .build();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
