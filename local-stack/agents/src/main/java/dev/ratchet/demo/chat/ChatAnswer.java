package dev.ratchet.demo.chat;

import dev.ratchet.events.data.Usage;
import org.jspecify.annotations.Nullable;

/** What a model says. */
public record ChatAnswer(
        String text, @Nullable String model, @Nullable Usage usage) {}
