package dev.ratchet.statistics.live;

import java.util.Arrays;
import java.util.List;

/**
 * Sequential test of whether units reach the arms in the shares that were set, as a value; a mismatch means that the
 * comparison itself is broken (lost traces, a crash in one arm), whatever it says.
 *
 * <p>{@link DirichletMixture} gives the evidence: exact for any share and any number of arms, valid however often one looks
 * (P(sup E ≥ 1/α) ≤ α), of counts alone, and with no size of the mismatch to be named in advance. A chi-squared test of the
 * same counts, which is what is usual, would alarm falsely in most long rollouts when it is looked at after each trace; a
 * likelihood ratio of one chosen mismatch would be blind for the others.
 *
 * @param shares the share of each arm; positive, of sum 1
 * @param counts units that each arm has got
 * @param alpha bound on the probability of a false alarm
 * @param mismatch whether the evidence has ever reached 1/α
 */
public record SampleRatio(List<Double> shares, List<Long> counts, double alpha, boolean mismatch) {
    /** As strict as usual: it stops a rollout, and no mismatch that matters stays small. */
    public static final double USUAL_ALPHA = 0.001;

    private static final double TIGHT_AT = 1_000;
    private static final double ROUNDING = 1e-9;

    public SampleRatio {
        shares = List.copyOf(shares);
        counts = List.copyOf(counts);
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (shares.size() != counts.size()
                || !(Math.abs(sum - 1) < ROUNDING)
                || shares.stream().anyMatch(share -> share <= 0)
                || counts.stream().anyMatch(count -> count < 0)
                || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("shares must be positive with sum 1, one count each, alpha in (0,1)");
        }
    }

    /** @param weights in proportion to the shares, all positive */
    public static SampleRatio start(List<Double> weights, double alpha) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        return new SampleRatio(
                weights.stream().map(weight -> weight / sum).toList(),
                weights.stream().map(weight -> 0L).toList(),
                alpha,
                false);
    }

    /** The test after one more unit of this arm. */
    public SampleRatio observe(int arm) {
        long[] next = counts.stream().mapToLong(Long::longValue).toArray();
        next[arm]++;
        SampleRatio after = new SampleRatio(shares, Arrays.stream(next).boxed().toList(), alpha, mismatch);
        return mismatch || after.evidence() < 1 / alpha ? after : new SampleRatio(shares, after.counts, alpha, true);
    }

    /** The e-value for "the shares are not these". */
    public double evidence() {
        return Math.exp(DirichletMixture.tightAt(TIGHT_AT, alpha)
                .logEvidence(
                        shares.stream().mapToDouble(Double::doubleValue).toArray(),
                        counts.stream().mapToLong(Long::longValue).toArray()));
    }

    public long units() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
