package dev.ratchet.checks.rules;

import static java.util.Objects.requireNonNullElse;

import dev.ratchet.checks.matching.Texts;

/** Rules on what is measured outside of this module: meaning, cost and time. */
sealed interface MeasuredRule extends Rule {

    /** The meaning is near that of the text. */
    record Similar(String wanted, double least) implements MeasuredRule {
        @Override
        public Finding apply(Subject subject) {
            Similarity similarity = subject.similarity();
            if (similarity == null) {
                return new Finding.Unmeasured("nothing here can tell how similar two texts are");
            }
            try {
                return compared(similarity.of(wanted, subject.text()));
            } catch (RuntimeException e) {
                String why = Texts.shortened(requireNonNullElse(e.getMessage(), e.toString()));
                return new Finding.Undecided("how similar the two texts are cannot be told: " + why);
            }
        }

        private Finding compared(double found) {
            if (Double.isNaN(found)) {
                return new Finding.Undecided("how similar the two texts are is no number");
            }
            String fact = "is similar to " + Shown.text(wanted) + " by " + Shown.number(Math.floor(found * 100) / 100);
            return Finding.of(
                    found >= least,
                    () -> fact + ", must be at least " + Shown.number(least),
                    () -> fact + ", must be less than " + Shown.number(least));
        }
    }

    /** The call cost no more, in US dollars. */
    record Cost(double most) implements MeasuredRule {
        @Override
        public Finding apply(Subject subject) {
            Double cost = subject.output().costUsd();
            return cost == null
                    ? new Finding.Unmeasured("what the call cost is not known")
                    : atMost(cost, most, "cost $" + Shown.number(cost));
        }
    }

    /** The call took no longer, in milliseconds. */
    record Latency(double most) implements MeasuredRule {
        @Override
        public Finding apply(Subject subject) {
            Long latency = subject.output().latencyMs();
            return latency == null
                    ? new Finding.Unmeasured("how long the call took is not known")
                    : atMost(latency, most, "took " + latency + " ms");
        }
    }

    private static Finding atMost(double found, double most, String fact) {
        return Finding.of(
                found <= most,
                () -> fact + ", must be at most " + Shown.number(most),
                () -> fact + ", must be more than " + Shown.number(most));
    }
}
