package dev.ratchet.registry.domain.evaluations;

import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.registry.domain.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The results of evaluations, example by example. */
public interface Results {

    /** Adds results of examples that follow each other; one that is there already stays.
     *
     * @param first position of the first of them */
    void add(UUID evaluationId, int first, List<ExampleResult> results);

    /** In their order.
     *
     * @param verdict only those; all where {@code null} */
    Page<Result> page(UUID evaluationId, @Nullable Verdict verdict, Page.Slice slice);

    /** A result at its place among all of an evaluation. */
    record Result(int position, ExampleResult example) {}

    /** How an example was judged. */
    enum Verdict {
        PASSED,
        FAILED,
        UNJUDGED;

        public static Verdict of(@Nullable Boolean passed) {
            return passed == null ? UNJUDGED : passed ? PASSED : FAILED;
        }
    }
}
