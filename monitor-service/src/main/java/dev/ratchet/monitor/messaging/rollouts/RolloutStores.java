package dev.ratchet.monitor.messaging.rollouts;

import dev.ratchet.monitor.domain.Ship;
import dev.ratchet.monitor.domain.rollouts.Rollout;
import dev.ratchet.monitor.messaging.JsonStore;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * What is kept of rollouts.
 *
 * @param rollouts prompt to the rollout on its way
 * @param ships deployment to what it promised, until it is live for all
 * @param revisions deployment to the last revision that was acted on
 */
public record RolloutStores(
        JsonStore<Rollout> rollouts, JsonStore<Ship> ships, JsonStore<Integer> revisions, Units units) {
    public static final String ROLLOUTS = "rollouts";
    public static final String SHIPS = "ships";
    public static final String REVISIONS = "revisions";
    public static final String UNITS = "rollout-units";

    public static RolloutStores of(ProcessorContext<?, ?> context) {
        return new RolloutStores(
                new JsonStore<>(context.getStateStore(ROLLOUTS), Rollout.class),
                new JsonStore<>(context.getStateStore(SHIPS), Ship.class),
                new JsonStore<>(context.getStateStore(REVISIONS), Integer.class),
                new Units(context.getStateStore(UNITS)));
    }
}
