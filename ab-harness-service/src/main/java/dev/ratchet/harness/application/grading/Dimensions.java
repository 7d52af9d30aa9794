package dev.ratchet.harness.application.grading;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.config.JudgeConfig;
import dev.ratchet.harness.domain.grading.Dimension;
import dev.ratchet.harness.domain.grading.Grade;
import java.util.List;

/** The dimensions that are configured, and those of them that a prompt asks for. */
record Dimensions(JudgeConfig config) {

    Dimension correctness() {
        return named(Grade.CORRECTNESS);
    }

    /** What the prompt asks for beyond correctness and format; one that nobody has described has an empty description. */
    List<Dimension> beyond(PromptSpec prompt) {
        return prompt.grading().dimensions().stream()
                .filter(name -> !Grade.ALWAYS.contains(name))
                .distinct()
                .map(this::named)
                .toList();
    }

    private Dimension named(String name) {
        return config.dimensions().containsKey(name)
                ? new Dimension(
                        name, requireNonNull(config.dimensions().get(name)).description())
                : new Dimension(name, "");
    }
}
