package dev.ratchet.checks.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.schemas.SchemaCheck;
import dev.ratchet.checks.schemas.UnusableSchema;
import dev.ratchet.events.data.FailureReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema that JSON must be of; any JSON will do where there is none. */
record JsonForm(@Nullable SchemaCheck schema) {

    /** @param fact what is the case already, where it must not be */
    Finding of(JsonNode value, String fact) {
        if (schema == null) {
            return new Finding.Met(() -> fact + ", which it must not");
        }
        try {
            List<FailureReason> broken = schema.validate(value);
            return Finding.of(
                    broken.isEmpty(),
                    () -> fact + " that breaks the schema: " + words(broken.getFirst()),
                    () -> fact + " of the schema, which it must not");
        } catch (UnusableSchema e) {
            return new Finding.Undecided("the schema " + e.getMessage());
        }
    }

    private static String words(FailureReason reason) {
        return (reason.path() == null ? "" : reason.path() + " ") + reason.detail();
    }
}
