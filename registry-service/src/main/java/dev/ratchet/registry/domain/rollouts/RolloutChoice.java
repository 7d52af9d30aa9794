package dev.ratchet.registry.domain.rollouts;

import static java.util.Objects.requireNonNullElse;

import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.registry.domain.InvalidInput;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chooses of a rollout. What is left out stays as it is; with another strategy, its usual steps.
 *
 * @param patience how long a step may take before it counts as stalled
 */
public record RolloutChoice(
        @Nullable String strategy,
        @Nullable List<@Nullable Integer> steps,
        @Nullable Integer minSamples,
        @Nullable Duration patience) {
    private static final int MAX_SAMPLES = 1_000_000;
    private static final Duration MIN_PATIENCE = Duration.ofMinutes(1);
    private static final Duration MAX_PATIENCE = Duration.ofDays(90);

    /** The rules with what was chosen.
     *
     * @param prefix what the names of the fields begin with where they were read
     * @throws InvalidInput naming the field that cannot be meant */
    public RolloutRules over(RolloutRules rules, String prefix) {
        RolloutStrategy chosen = strategy == null ? rules.strategy() : strategy(prefix + "strategy", strategy);
        List<Integer> usual = chosen == rules.strategy() ? rules.steps() : chosen.usualSteps();
        int samples = within(prefix + "min_samples", requireNonNullElse(minSamples, rules.minSamples()));
        long seconds = patience == null ? rules.stepPatienceSeconds() : seconds(prefix + "patience", patience);
        List<Integer> shares = steps == null ? usual : present(prefix + "steps", steps);
        if (chosen == RolloutStrategy.CANARY && shares.size() == 1) {
            throw new InvalidInput(
                    prefix + "steps", prefix + "steps: a canary has a step before 100 percent; immediate has none");
        }
        try {
            return new RolloutRules(chosen, shares, samples, rules.rollBackAlpha(), rules.promoteAlpha(), seconds);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(prefix + "steps", prefix + "steps: " + e.getMessage());
        }
    }

    private static RolloutStrategy strategy(String field, String name) {
        return Arrays.stream(RolloutStrategy.values())
                .filter(value -> value.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        field,
                        field + " must be one of "
                                + Arrays.stream(RolloutStrategy.values())
                                        .map(RolloutStrategy::wireName)
                                        .collect(Collectors.joining(", "))));
    }

    private static List<Integer> present(String field, List<@Nullable Integer> steps) {
        List<Integer> present = steps.stream().filter(Objects::nonNull).toList();
        if (present.size() < steps.size()) {
            throw new InvalidInput(field, field + " must be percentages");
        }
        return present;
    }

    private static int within(String field, int samples) {
        if (samples < 1 || samples > MAX_SAMPLES) {
            throw new InvalidInput(field, field + " must be from 1 to " + MAX_SAMPLES);
        }
        return samples;
    }

    private static long seconds(String field, Duration patience) {
        if (patience.compareTo(MIN_PATIENCE) < 0 || patience.compareTo(MAX_PATIENCE) > 0) {
            throw new InvalidInput(field, field + " must be from PT1M to P90D");
        }
        return patience.toSeconds();
    }
}
