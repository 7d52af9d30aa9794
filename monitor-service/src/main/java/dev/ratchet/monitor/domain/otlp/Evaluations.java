package dev.ratchet.monitor.domain.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.wire.EventJson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What evaluators said about a call, in events {@code gen_ai.evaluation.result} or in the span's own attributes. */
record Evaluations(List<Evaluation> all) {
    private static final String RESULT = "gen_ai.evaluation.result";
    private static final Set<String> BAD = Set.of("fail", "failed", "incorrect");
    private static final Set<String> GOOD = Set.of("pass", "passed", "correct");

    private record Evaluation(
            @Nullable String name,
            @Nullable Double score,
            @Nullable String label,
            @Nullable String explanation) {

        static Evaluation of(Attributes attributes) {
            String label = attributes.text("gen_ai.evaluation.score.label");
            return new Evaluation(
                    attributes.text("gen_ai.evaluation.name"),
                    attributes.number("gen_ai.evaluation.score.value"),
                    label == null ? null : label.toLowerCase(Locale.ROOT),
                    attributes.text("gen_ai.evaluation.explanation"));
        }

        boolean isLabelled(Set<String> labels) {
            return label != null && labels.contains(label);
        }

        boolean saysSomething() {
            return score != null || label != null;
        }
    }

    static Evaluations of(Span span) {
        Stream<Attributes> events = span.events().stream()
                .filter(event -> event.name().equals(RESULT))
                .map(Span.Event::attributes);
        return new Evaluations(Stream.concat(Stream.of(span.attributes()), events)
                .map(Evaluation::of)
                .filter(Evaluation::saysSomething)
                .toList());
    }

    /** The one score between 0 and 1 that there is; several say nothing in one number, as high is bad for some. */
    @Nullable Double score() {
        List<Double> scores =
                all.stream().map(Evaluation::score).filter(Objects::nonNull).toList();
        return scores.size() == 1 && scores.getFirst() >= 0 && scores.getFirst() <= 1 ? scores.getFirst() : null;
    }

    /** Failed as soon as one evaluator says so; well only where each that has a label says so. */
    @Nullable Outcome outcome() {
        if (all.stream().anyMatch(evaluation -> evaluation.isLabelled(BAD))) {
            return Outcome.FAILED;
        }
        List<Evaluation> labelled =
                all.stream().filter(evaluation -> evaluation.label() != null).toList();
        boolean good = !labelled.isEmpty() && labelled.stream().allMatch(evaluation -> evaluation.isLabelled(GOOD));
        return good ? Outcome.OK : null;
    }

    /** A JSON list; {@code null} where there are none. */
    @Nullable JsonNode json() {
        return all.isEmpty() ? null : EventJson.mapper().valueToTree(all);
    }
}
