package dev.ratchet.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** On while a file exists; it looks once a second. Used by one thread. */
final class DriftSwitch implements BooleanSupplier {
    private static final Logger LOG = LoggerFactory.getLogger(DriftSwitch.class);
    private static final long EVERY_NANOS = 1_000_000_000;

    private final Path file;
    private long lookedAt = System.nanoTime() - EVERY_NANOS;
    private boolean on;

    DriftSwitch(Path file) {
        this.file = file;
    }

    @Override
    public boolean getAsBoolean() {
        if (System.nanoTime() - lookedAt >= EVERY_NANOS) {
            lookedAt = System.nanoTime();
            boolean now = Files.exists(file);
            if (now != on) {
                LOG.info("Drift is {}: customers write {}", now ? "on" : "off", now ? "differently now" : "as before");
            }
            on = now;
        }
        return on;
    }
}
