package dev.ratchet.checks.rules;

import com.fasterxml.jackson.databind.JsonNode;

/** Rules on a number that the output has, or is. */
sealed interface RangeRule extends Rule {

    /** So many characters; an emoji that is one code point is one. */
    record Length(Range range) implements RangeRule {
        @Override
        public Finding apply(Subject subject) {
            int length = subject.text().codePointCount(0, subject.text().length());
            return Finding.of(
                    range.holds(length),
                    () -> fact(length) + ", must be " + range,
                    () -> fact(length) + ", must not be " + range);
        }

        private static String fact(int length) {
            return "is " + length + (length == 1 ? " character long" : " characters long");
        }
    }

    /** The output, or what is at the place, is a number in the range. */
    record Amount(Place place, Range range) implements RangeRule {
        @Override
        public Finding apply(Subject subject) {
            JsonNode found = place.in(subject);
            if (!found.isNumber()) {
                return new Finding.Unmet(() -> place.fact(found, subject) + ", must be a number");
            }
            return Finding.of(
                    range.holds(found.doubleValue()),
                    () -> place.fact(found, subject) + ", must be " + range,
                    () -> place.fact(found, subject) + ", must not be " + range);
        }
    }
}
