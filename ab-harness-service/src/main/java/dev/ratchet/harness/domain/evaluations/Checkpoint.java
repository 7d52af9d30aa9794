package dev.ratchet.harness.domain.evaluations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an evaluation has come: everything up to here is told and added up.
 *
 * @param told number of examples
 * @param lastEntry the last of them, in the order of ids; {@code null} before the first
 */
public record Checkpoint(int told, @Nullable UUID lastEntry, Sums sums) {
    public static final Checkpoint START = new Checkpoint(0, null, Sums.NONE);

    /** @param results of the next examples, in order */
    public Checkpoint behind(List<Evaluated> results) {
        return results.isEmpty()
                ? this
                : new Checkpoint(
                        told + results.size(),
                        results.getLast().result().entryId(),
                        results.stream().reduce(sums, Sums::plus, (one, other) -> other));
    }
}
