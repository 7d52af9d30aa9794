package dev.ratchet.models.endpoints;

import dev.ratchet.models.ModelRole;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import dev.ratchet.models.ModelsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;

/**
 * An address that speaks the OpenAI API. Every call to it goes through here: it waits for its turn, is tried again where
 * that may help, and is not made while the endpoint is known not to work.
 */
public final class Endpoint {
    private static final Logger LOG = Logger.getLogger(Endpoint.class);

    private final String name;
    private final FairQueue queue;
    private final Map<ModelRole, FairQueue> queues = new EnumMap<>(ModelRole.class);
    private final CircuitBreaker breaker;
    private final Backoff backoff;

    Endpoint(String name, ModelsConfig.Endpoint settings, ModelsConfig config, MeterRegistry metrics) {
        this.name = name;
        long now = System.nanoTime();
        this.queue = queue(
                new Limits(settings.concurrency(), settings.requestsPerMinute(), settings.tokensPerMinute(), now),
                config);
        for (ModelRole role : ModelRole.values()) {
            queues.put(role, queue(Limits.seats(seats(role, config.concurrency()), now), config));
        }
        this.breaker = new CircuitBreaker(config.circuit(), System::nanoTime, () -> opened(metrics));
        this.backoff = new Backoff(config.retry());
    }

    private static FairQueue queue(Limits limits, ModelsConfig config) {
        return new FairQueue(limits, config.maxWait(), System::nanoTime);
    }

    private static int seats(ModelRole role, ModelsConfig.Concurrency config) {
        return switch (role) {
            case GENERATION -> config.generation();
            case SYNTHESIS -> config.synthesis();
            case JUDGE -> config.judge();
            case EMBEDDING -> config.embedding();
        };
    }

    public String name() {
        return name;
    }

    /**
     * What a call is made for.
     *
     * @param job whose turn it is, of those that wait
     * @param tokens how many it will probably take
     */
    public record Errand(ModelRole role, String job, int tokens) {}

    /** Makes the call, as often as it takes.
     *
     * @param attempt fails with {@link ModelUnavailable} where another one may help
     * @param tokens how many the result really took */
    public <T> T call(Errand errand, Supplier<T> attempt, ToIntFunction<T> tokens) {
        for (int tries = 1; ; tries++) {
            try {
                return once(errand, attempt, tokens);
            } catch (ModelUnavailable e) {
                pauseAll(e);
                backoff.waitOrThrow(e, tries);
            }
        }
    }

    private <T> T once(Errand errand, Supplier<T> attempt, ToIntFunction<T> tokens) {
        breaker.check();
        try (FairQueue.Turn _ = queueOf(errand.role()).enter(errand.job(), 0);
                FairQueue.Turn turn = queue.enter(errand.job(), errand.tokens())) {
            T result = breaker.guard(attempt);
            turn.used(tokens.applyAsInt(result));
            return result;
        }
    }

    private FairQueue queueOf(ModelRole role) {
        return queues.getOrDefault(role, queue);
    }

    /** A provider that limits one call limits the others, too. */
    private void pauseAll(ModelUnavailable failure) {
        Duration asked = failure.retryAfter();
        if (failure.kind() == Cause.RATE_LIMITED && asked != null && !backoff.isTooLong(asked)) {
            queue.pause(asked);
        }
    }

    private void opened(MeterRegistry metrics) {
        metrics.counter("ratchet.models.circuit.opened", "endpoint", name).increment();
        LOG.warnf("Endpoint %s failed again and again and is left alone for a while", name);
    }
}
