package dev.ratchet.checks.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.matching.JsonEquality;
import java.util.List;

/** Rules that know the whole output beforehand. */
sealed interface EqualRule extends Rule {

    /** The output is this text, or this JSON. */
    record Equal(JsonNode wanted) implements EqualRule {
        @Override
        public Finding apply(Subject subject) {
            return Finding.of(
                    isEqual(subject, wanted),
                    () -> "is not " + Shown.value(wanted) + ", but " + Shown.text(subject.text()),
                    () -> "is " + Shown.value(wanted) + ", which it must not be");
        }
    }

    /** The output is one of these. */
    record OneOf(List<JsonNode> wanted) implements EqualRule {
        @Override
        public Finding apply(Subject subject) {
            return Finding.of(
                    wanted.stream().anyMatch(one -> isEqual(subject, one)),
                    () -> "is none of " + Shown.values(wanted) + ", but " + Shown.text(subject.text()),
                    () -> "is " + Shown.text(subject.text()) + ", which it must not be");
        }
    }

    private static boolean isEqual(Subject subject, JsonNode wanted) {
        return wanted.isTextual()
                ? wanted.textValue().strip().equals(subject.text())
                : JsonEquality.same(wanted, subject.json());
    }
}
