package dev.ratchet.checks.rules;

import dev.ratchet.checks.matching.Re2Pattern;
import java.util.Locale;

/** Rules on the output as text. */
sealed interface TextRule extends Rule {

    /** The text stands somewhere in the output. */
    record Contains(String wanted) implements TextRule {
        @Override
        public Finding apply(Subject subject) {
            return containing(subject.text().contains(wanted), wanted, "");
        }
    }

    /** Likewise, in capitals or not. */
    record ContainsInAnyCase(String wanted) implements TextRule {
        @Override
        public Finding apply(Subject subject) {
            boolean met = folded(subject.text()).contains(folded(wanted));
            return containing(met, wanted, " in any case");
        }

        private static String folded(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** The output begins with the text. */
    record StartsWith(String wanted) implements TextRule {
        @Override
        public Finding apply(Subject subject) {
            return Finding.of(
                    subject.text().startsWith(wanted.stripLeading()),
                    () -> "does not start with " + Shown.text(wanted),
                    () -> "starts with " + Shown.text(wanted) + ", which it must not");
        }
    }

    /** The output ends with the text. */
    record EndsWith(String wanted) implements TextRule {
        @Override
        public Finding apply(Subject subject) {
            return Finding.of(
                    subject.text().endsWith(wanted.stripTrailing()),
                    () -> "does not end with " + Shown.text(wanted),
                    () -> "ends with " + Shown.text(wanted) + ", which it must not");
        }
    }

    /** Some part of the output matches. */
    record Matches(Re2Pattern pattern) implements TextRule {
        @Override
        public Finding apply(Subject subject) {
            return Finding.of(
                    pattern.find(subject.text()),
                    () -> "does not match " + Shown.text(pattern.toString()),
                    () -> "matches " + Shown.text(pattern.toString()) + ", which it must not");
        }
    }

    private static Finding containing(boolean met, String wanted, String how) {
        return Finding.of(
                met,
                () -> "does not contain " + Shown.text(wanted) + how,
                () -> "contains " + Shown.text(wanted) + how + ", which it must not");
    }
}
