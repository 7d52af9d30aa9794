package dev.ratchet.harness.domain.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An example of a dataset.
 *
 * @param size of its texts, in characters
 */
public record DatasetEntry(
        UUID id,
        JsonNode input,
        @Nullable String expectedOutput,
        @Nullable String rubric,
        @Nullable JsonNode metadata,
        int size) {}
