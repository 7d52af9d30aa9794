package dev.ratchet.models.calls;

import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.endpoints.Endpoint.Errand;
import dev.ratchet.models.endpoints.RawAnswer;
import dev.ratchet.models.endpoints.Target;
import dev.ratchet.models.spending.Prices;
import dev.ratchet.models.telemetry.ModelMetrics;
import dev.ratchet.models.telemetry.Operation;
import java.time.Duration;

/** Asks the model itself, by the rules of its endpoint. */
final class AtEndpoint implements Step {
    private final Prices prices;
    private final ModelMetrics metrics;

    AtEndpoint(Prices prices, ModelMetrics metrics) {
        this.prices = prices;
        this.metrics = metrics;
    }

    @Override
    public ModelAnswer answer(Call call) {
        return call.target()
                .endpoint()
                .call(
                        new Errand(call.role(), call.job(), call.tokens()),
                        () -> attempt(call),
                        answer -> answer.usage().inputTokens() + answer.usage().outputTokens());
    }

    private ModelAnswer attempt(Call call) {
        Target target = call.target();
        Operation operation = Operation.chat(call.role(), target.endpoint().name(), target.model());
        long begun = System.nanoTime();
        try {
            RawAnswer raw = call.request().make(target.client());
            double cost = prices.costUsd(target.endpoint().name(), raw.model(), target.model(), raw.usage());
            metrics.answered(operation, raw.model(), raw.usage(), raw.latency(), cost);
            return new ModelAnswer(raw.text(), raw.usage(), raw.latency(), cost, raw.model());
        } catch (RuntimeException e) {
            metrics.failed(operation, e, Duration.ofNanos(System.nanoTime() - begun));
            throw e;
        }
    }
}
