package dev.ratchet.checks.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.matching.JsonEquality;
import org.jspecify.annotations.Nullable;

/** Rules on the output as JSON. */
sealed interface JsonRule extends Rule {

    /** What is at the place equals the value; it is there at all where no value is given. */
    record AtPath(Place place, @Nullable JsonNode wanted) implements JsonRule {
        @Override
        public Finding apply(Subject subject) {
            JsonNode found = place.in(subject);
            boolean met = !found.isMissingNode() && (wanted == null || JsonEquality.same(wanted, found));
            String must = wanted == null ? "" : ", must be " + Shown.value(wanted);
            return Finding.of(
                    met,
                    () -> place.fact(found, subject) + must,
                    () -> place.fact(found, subject) + ", which it must not be");
        }
    }

    /** The whole output is JSON, and of the schema. */
    record IsJson(JsonForm form) implements JsonRule {
        @Override
        public Finding apply(Subject subject) {
            if (subject.json().isMissingNode()) {
                return new Finding.Unmet(() -> "is not JSON");
            }
            return form.of(subject.json(), "is JSON");
        }
    }

    /** Some part of the output is a JSON object or array, and of the schema. */
    record ContainsJson(JsonForm form) implements JsonRule {
        @Override
        public Finding apply(Subject subject) {
            return new JsonSearch(subject.text()).first(form);
        }
    }
}
