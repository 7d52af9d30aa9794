package dev.ratchet.harness.domain.grading;

import dev.ratchet.events.wire.Storable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a judge says of one dimension of one answer.
 *
 * @param score in [0,1]; {@code null} where the judge said nothing of use
 */
public record Opinion(@Nullable Double score, String feedback, Spent spent) {
    private static final int LONGEST = 2_000;

    /** Judges write what they like; what no database takes becomes U+FFFD, and nobody reads a novel. */
    public Opinion {
        feedback = Shortened.text(Storable.text(feedback), LONGEST);
    }

    public static Opinion none(String why, Spent spent) {
        return new Opinion(null, why, spent);
    }

    /** The median of several: a single slip of the judge does not count. Without a majority of use there is none. */
    public static Opinion median(List<Opinion> opinions) {
        Spent spent = opinions.stream().map(Opinion::spent).reduce(Spent.NOTHING, Spent::plus);
        double[] scores = opinions.stream()
                .map(Opinion::score)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (2 * scores.length <= opinions.size()) {
            return none(opinions.getLast().feedback(), spent);
        }
        double median = (scores[(scores.length - 1) / 2] + scores[scores.length / 2]) / 2;
        String feedback = opinions.stream()
                .filter(opinion -> opinion.score() != null)
                .min((one, other) -> Double.compare(distance(one, median), distance(other, median)))
                .map(Opinion::feedback)
                .orElse("");
        return new Opinion(median, feedback, spent);
    }

    private static double distance(Opinion opinion, double median) {
        return opinion.score() == null ? Double.MAX_VALUE : Math.abs(opinion.score() - median);
    }
}
