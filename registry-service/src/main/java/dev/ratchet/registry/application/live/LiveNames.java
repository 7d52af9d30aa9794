package dev.ratchet.registry.application.live;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.application.changes.ChangeFeed;
import dev.ratchet.registry.application.changes.Changed.Kind;
import dev.ratchet.registry.application.changes.Remembered;
import dev.ratchet.registry.application.prompts.PromptQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Which prompts of a project have a live version, in memory until one of them changes. */
@ApplicationScoped
public class LiveNames {
    private static final int CAPACITY = 1_000;

    private final PromptQueries prompts;
    private final Remembered<List<String>> names;

    LiveNames(PromptQueries prompts, ChangeFeed changes) {
        this.prompts = prompts;
        this.names =
                new Remembered<>(Kind.LIVE_PROMPT, id -> PromptKey.parse(id).project(), CAPACITY, changes);
    }

    /** In their order. */
    public List<String> of(String project) {
        return names.find(project, any -> Optional.of(prompts.liveNames(project)))
                .orElseThrow();
    }
}
