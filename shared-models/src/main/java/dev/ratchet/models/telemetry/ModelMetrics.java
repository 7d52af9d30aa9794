package dev.ratchet.models.telemetry;

import dev.ratchet.events.data.Usage;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Counts every attempt to get something from a model: its time, its tokens and its price, in our words and in OpenTelemetry's. */
@ApplicationScoped
public class ModelMetrics {
    private static final Logger LOG = Logger.getLogger(ModelMetrics.class);
    private static final String ROLE = "role";
    private static final String NO_ERROR = "";

    private final MeterRegistry registry;
    private final KnownModels known = new KnownModels();

    public ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param model the one that answered */
    public void answered(Operation operation, String model, Usage usage, Duration latency, double costUsd) {
        known.add(operation.model());
        called(operation, "ok", NO_ERROR, latency);
        String role = operation.role().configName();
        tokens(operation, "input", usage.inputTokens());
        tokens(operation, "output", usage.outputTokens());
        registry.counter("ratchet.models.cost.usd", ROLE, role).increment(costUsd);
        LOG.debugf("%s answered for %s in %s", model, role, latency);
    }

    public void failed(Operation operation, RuntimeException failure, Duration latency) {
        String outcome = failure instanceof ModelUnavailable unavailable
                ? unavailable.kind().label()
                : "refused";
        called(operation, outcome, outcome, latency);
        tell(operation, failure);
    }

    private void called(Operation operation, String outcome, String error, Duration latency) {
        String role = operation.role().configName();
        registry.counter("ratchet.models.calls", ROLE, role, "outcome", outcome).increment();
        Timer.builder("ratchet.models.latency")
                .tag(ROLE, role)
                .register(registry)
                .record(latency);
        Timer.builder("gen_ai.client.operation.duration")
                .tags(tags(operation).and("error.type", error))
                .register(registry)
                .record(latency);
    }

    private void tokens(Operation operation, String direction, int count) {
        registry.counter("ratchet.models.tokens", ROLE, operation.role().configName(), "direction", direction)
                .increment(count);
        DistributionSummary.builder("gen_ai.client.token.usage")
                .baseUnit("tokens")
                .tags(tags(operation).and("gen_ai.token.type", direction))
                .register(registry)
                .record(count);
    }

    private Tags tags(Operation operation) {
        return Tags.of(
                "gen_ai.operation.name", operation.name(),
                "gen_ai.provider.name", operation.provider(),
                "gen_ai.request.model", known.name(operation.model()));
    }

    private static void tell(Operation operation, RuntimeException failure) {
        String role = operation.role().configName();
        if (failure instanceof ModelUnavailable unavailable && unavailable.kind() == Cause.MISCONFIGURED) {
            LOG.errorf(
                    "Endpoint %s refuses the API key for the %s model; check the key and its rights: %s",
                    operation.provider(), role, failure.getMessage());
        } else {
            LOG.warnf("The %s model at %s gave no answer: %s", role, operation.provider(), failure.getMessage());
        }
    }
}
