package dev.ratchet.registry.domain.prompts;

import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.PromptSpec;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A version of a prompt that a share of the units gets.
 *
 * @param variant one of the names of {@link Arm}
 * @param weight of 100
 * @param deploymentId the deployment that brought the version; {@code null} where none did
 */
public record Share(
        String variant,
        int weight,
        String version,
        @Nullable UUID deploymentId) {
    Arm arm(Function<String, PromptSpec> specs) {
        return new Arm(variant, weight, specs.apply(version), deploymentId);
    }
}
