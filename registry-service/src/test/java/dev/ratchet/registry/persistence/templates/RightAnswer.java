package dev.ratchet.registry.persistence.templates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.CheckLists;
import dev.ratchet.checks.Checks;
import dev.ratchet.checks.rules.CheckFault;
import dev.ratchet.checks.rules.MeasuredOutput;
import dev.ratchet.events.data.Check;
import dev.ratchet.registry.domain.datasets.NewEntry;
import java.util.List;
import java.util.Objects;

/** An answer that is right by its entry: the expected output, or else the reference answer. */
record RightAnswer(String text) {

    static RightAnswer of(NewEntry entry) {
        String expected = entry.expectedOutput();
        return new RightAnswer(
                expected == null ? metadata(entry).path("reference_answer").asText() : expected);
    }

    /** What the entry demands of each output. */
    static List<Check> checks(NewEntry entry) {
        try {
            return CheckLists.read(metadata(entry).get("checks"), "checks");
        } catch (CheckFault e) {
            throw new IllegalArgumentException(e);
        }
    }

    boolean keepsTo(Check check) {
        return Checks.run(List.of(check), MeasuredOutput.of(text), null).score().orElseThrow() == 1;
    }

    private static JsonNode metadata(NewEntry entry) {
        return Objects.requireNonNull(entry.metadata(), "metadata");
    }
}
