package dev.ratchet.harness.domain.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.CheckLists;
import dev.ratchet.checks.rules.CheckFault;
import dev.ratchet.events.data.Check;
import java.util.List;
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
        int size) {

    /** What an answer must hold, besides what the prompt asks.
     *
     * @throws CheckFault where one of them cannot be meant: to pass it over would let a wrong answer pass */
    public List<Check> checks() throws CheckFault {
        JsonNode listed = metadata == null ? null : metadata.get(CheckLists.OF_EXAMPLE);
        return listed == null ? List.of() : CheckLists.read(listed, "metadata." + CheckLists.OF_EXAMPLE);
    }
}
