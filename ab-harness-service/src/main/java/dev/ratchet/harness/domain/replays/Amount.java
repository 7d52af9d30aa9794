package dev.ratchet.harness.domain.replays;

import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.replays.TrialRules.Noise;
import java.util.Locale;

/** What a call takes: less is better, and nothing bounds it. */
public enum Amount {
    LATENCY("latency_ms", "%.0f ms") {
        @Override
        double of(Answer answer) {
            return answer.latencyMs();
        }

        @Override
        double unnoticed(Noise noise) {
            return noise.latencyMs();
        }
    },
    COST("cost_usd", "%.3g USD") {
        @Override
        double of(Answer answer) {
            return answer.costUsd();
        }

        @Override
        double unnoticed(Noise noise) {
            return noise.costUsd();
        }
    };

    private final String metric;
    private final String format;

    Amount(String metric, String format) {
        this.metric = metric;
        this.format = format;
    }

    /** Its name in the report. */
    public String metric() {
        return metric;
    }

    abstract double of(Answer answer);

    /** The difference that nobody would notice. */
    abstract double unnoticed(Noise noise);

    String shown(double size) {
        return String.format(Locale.ROOT, format, size);
    }
}
