package dev.ratchet.registry.application.traces;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Prompts;
import dev.ratchet.registry.domain.traces.SampleBudget;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What traces are judged by: the live versions, at most some seconds old. */
@ApplicationScoped
class LiveSpecs {
    private static final int LOOKUPS_PER_MINUTE = 6_000;

    private final SampleBudget lookups = new SampleBudget(LOOKUPS_PER_MINUTE);
    private final Prompts prompts;
    private final PromptVersions versions;

    LiveSpecs(Prompts prompts, PromptVersions versions) {
        this.prompts = prompts;
        this.versions = versions;
    }

    /** Empty for a prompt that is not known or has no live version, and where too many are asked for that nobody knows. */
    @CacheResult(cacheName = "live-specs")
    Optional<PromptSpec> find(PromptKey key) {
        return lookups.spend("all", System.nanoTime()) ? load(key) : Optional.empty();
    }

    private Optional<PromptSpec> load(PromptKey key) {
        return prompts.find(key).flatMap(prompt -> {
            String live = prompt.liveVersion();
            return live == null
                    ? Optional.empty()
                    : versions.find(prompt.id(), live).map(version -> version.spec());
        });
    }
}
