package dev.ratchet.registry.domain.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An example as somebody brings it: by hand, from a file, a template or a trace.
 *
 * @param inputData values of the template's variables, a JSON object
 * @param expectedOutput the right answer
 * @param rubric how a judge should tell a good answer from a bad one
 * @param metadata a JSON object; {@code checks} in it are assertions on the output
 */
public record NewEntry(
        JsonNode inputData,
        @Nullable String expectedOutput,
        @Nullable String rubric,
        @Nullable JsonNode metadata) {}
