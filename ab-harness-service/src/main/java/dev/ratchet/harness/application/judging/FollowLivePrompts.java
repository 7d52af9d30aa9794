package dev.ratchet.harness.application.judging;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.harness.domain.judging.LivePrompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps up with what is live. */
@ApplicationScoped
public class FollowLivePrompts {
    private final LivePrompts prompts;

    FollowLivePrompts(LivePrompts prompts) {
        this.prompts = prompts;
    }

    @Transactional
    public void follow(LivePrompt told) {
        prompts.follow(told);
    }
}
