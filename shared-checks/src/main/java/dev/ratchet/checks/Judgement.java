package dev.ratchet.checks;

import dev.ratchet.events.data.FailureReason;
import java.util.List;

/** What the checks say about one output. */
public sealed interface Judgement {

    /** Everything that could be checked holds. */
    record Passed() implements Judgement {}

    /**
     * Something does not hold.
     *
     * @param reasons at least one
     * @param formatOk whether the output keeps to the output schema and to the checks that are about the format, so that it is wrong in
     *     content only
     */
    record Failed(List<FailureReason> reasons, boolean formatOk) implements Judgement {
        public Failed {
            reasons = List.copyOf(reasons);
        }
    }

    /** There is nothing to judge by, or what there is cannot be used; never to be taken for a pass. */
    record Unjudged(String why) implements Judgement {}
}
