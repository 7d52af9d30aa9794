package dev.ratchet.registry.application.explanations;

import dev.ratchet.registry.config.ExplanationsConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Polishes a text where the model answers in time; somebody who reads an explanation does not wait for its retries. */
@ApplicationScoped
public class PatientPolish {
    private static final Logger LOG = Logger.getLogger(PatientPolish.class);

    private final Polish polish;
    private final Duration patience;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PatientPolish(Polish polish, ExplanationsConfig config) {
        this.polish = polish;
        this.patience = config.polishTimeout();
    }

    /** The text in better words; empty where there are none that can be trusted, or none in time. */
    public Optional<String> reword(String text) {
        Future<Optional<String>> words = threads.submit(() -> polish.reword(text));
        try {
            return words.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.infof("An explanation stays as it is, without a model's words: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        words.cancel(true);
        return Optional.empty();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
