package dev.ratchet.harness.application.grading;

import dev.ratchet.checks.Judgement;
import dev.ratchet.checks.rules.Similarity;
import dev.ratchet.models.ModelUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * The similarities of one judgement. A check whose measure fails is undecided, which is a verdict; while a model is away there
 * must be none, so that the judgement is taken up again.
 */
final class Measuring implements Similarity {
    private final Similarity similarity;
    private @Nullable ModelUnavailable away;

    Measuring(Similarity similarity) {
        this.similarity = similarity;
    }

    @Override
    public double of(String wanted, String answer) {
        if (away != null) {
            throw away;
        }
        try {
            return similarity.of(wanted, answer);
        } catch (ModelUnavailable e) {
            away = e;
            throw e;
        }
    }

    /** @throws ModelUnavailable where something could not be measured now */
    Judgement complete(Judgement judgement) {
        if (away != null) {
            throw away;
        }
        return judgement;
    }
}
