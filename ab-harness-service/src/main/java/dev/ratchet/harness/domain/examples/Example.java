package dev.ratchet.harness.domain.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Split;
import org.jspecify.annotations.Nullable;

/**
 * A held-out trace that prompts are tried on.
 *
 * @param unit the session, or the trace id where there is none
 * @param input values of the template's variables
 * @param expectedOutput the right answer, where it is known
 */
public record Example(
        String traceId,
        String unit,
        Split split,
        JsonNode input,
        @Nullable String expectedOutput) {}
