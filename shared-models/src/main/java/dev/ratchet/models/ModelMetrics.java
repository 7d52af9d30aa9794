package dev.ratchet.models;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts every attempt to get an answer, its time, its tokens and its price. */
@ApplicationScoped
class ModelMetrics {
    private static final String ROLE = "role";

    private final MeterRegistry registry;

    ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void answered(ModelRole role, ModelAnswer answer) {
        called(role, "ok", answer.latency());
        String name = role.configName();
        registry.counter("ratchet.models.tokens", ROLE, name, "direction", "input")
                .increment(answer.usage().inputTokens());
        registry.counter("ratchet.models.tokens", ROLE, name, "direction", "output")
                .increment(answer.usage().outputTokens());
        registry.counter("ratchet.models.cost.usd", ROLE, name).increment(answer.costUsd());
    }

    void failed(ModelRole role, RuntimeException failure, Duration latency) {
        String outcome = failure instanceof ModelUnavailable unavailable
                ? unavailable.kind().label()
                : "refused";
        called(role, outcome, latency);
    }

    private void called(ModelRole role, String outcome, Duration latency) {
        registry.counter("ratchet.models.calls", ROLE, role.configName(), "outcome", outcome)
                .increment();
        Timer.builder("ratchet.models.latency")
                .tag(ROLE, role.configName())
                .register(registry)
                .record(latency);
    }
}
