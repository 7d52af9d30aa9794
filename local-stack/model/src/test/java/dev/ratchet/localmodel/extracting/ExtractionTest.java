package dev.ratchet.localmodel.extracting;

import static dev.ratchet.localmodel.Asking.ask;
import static dev.ratchet.localmodel.Asking.askFor;
import static dev.ratchet.localmodel.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.localmodel.Repairs;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On messages about repairs of bicycles that no prompt shows. */
class ExtractionTest {
    private static final String BARE = """
            Extract these fields from the message. Answer with only a JSON object.

            Fields:
            - ticket
            - item
            - quantity
            - handed_in
            - deposit

            Message: {message}""";
    private static final String DESCRIBED = """
            Extract these fields from the message. Answer with only a JSON object. Use null where a value is absent.

            Fields:
            - ticket: the number of the repair order, starts with R- followed by 4 digits
            - item: the product to be repaired, in the singular
            - quantity: how many items, as a number
            - handed_in: the date when it was handed in, ISO 8601, the year is 2026
            - deposit: the amount of money paid in advance, as a number without currency

            Message: {message}""";

    @Test
    void descriptions_make_values_right() {
        double bare = share(BARE);
        double described = share(DESCRIBED);
        System.out.printf("held-out fields right, names alone: %.3f, described: %.3f%n", bare, described);

        assertThat(described).isGreaterThan(0.85).isGreaterThan(bare + 0.4);
    }

    @Test
    void an_example_in_the_prompt_teaches_the_form() {
        String shown = BARE.replace("Message: {message}", """
                Example message: two pedals, R-1000, 2 May, 10 euros down
                Answer: {"ticket": "R-1000", "item": "pedal", "quantity": 2, "handed_in": "2026-05-02", "deposit": 10}

                Message: {message}""");

        assertThat(share(shown)).isGreaterThan(share(BARE) + 0.2);
    }

    @Test
    void every_hint_changes_the_value() {
        String message = "On 7 June I paid 12,50 EUR for R 2044, the customer number is 99812";
        assertThat(value("the number of the repair", message)).isNotEqualTo("R-2044");
        assertThat(value("number of the repair, starts with R-", message)).isEqualTo("R-2044");
        assertThat(value("number, 5 digits", message)).isEqualTo("99812");
        assertThat(value("the date", message)).isEqualTo("7 June");
        assertThat(value("the date in ISO 8601, the year is 2026", message)).isEqualTo("2026-06-07");
        assertThat(value("the amount of money", message)).isEqualTo("12,50 EUR");
        assertThat(value("the amount of money as a number", message)).isEqualTo("12.5");
        assertThat(value("the currency", message)).isEqualTo("EUR");
        assertThat(value("e-mail address", message)).isIn("unknown", "N/A", "not specified");
        assertThat(value("e-mail address, null when absent", message)).isEqualTo("null");
    }

    @Test
    void talks_or_fences_where_nothing_asks_for_bare_json() {
        String talkative = BARE.replace(" Answer with only a JSON object.", "");

        for (Repairs.Repair repair : Repairs.ALL) {
            assertThat(ask(talkative, repair.text())).doesNotStartWith("{");
        }
    }

    @Test
    void fits_a_response_schema() {
        String schema = """
                {"type": "object", "properties": {
                  "ticket": {"type": ["string", "null"], "description": "repair number, starts with R-"},
                  "quantity": {"type": "integer", "description": "how many items"},
                  "urgent": {"type": "boolean", "description": "whether the customer is in a hurry"}}}""";

        JsonNode answer = askFor(schema, "Extract.\n\nMessage: Three saddles, R-7001. I am in a hurry!");

        assertThat(answer).isEqualTo(json("{\"ticket\":\"R-7001\",\"quantity\":3,\"urgent\":true}"));
    }

    private static String value(String description, String message) {
        return json(ask(
                        "Extract. JSON only, nothing else.\n\nFields:\n- wanted: " + description
                                + "\n\nMessage: {message}",
                        message))
                .path("wanted")
                .asText();
    }

    private static double share(String template) {
        int right = 0;
        int all = 0;
        for (Repairs.Repair repair : Repairs.ALL) {
            JsonNode answer = json(ask(template, repair.text()));
            for (Map.Entry<String, JsonNode> field : json(repair.expected()).properties()) {
                right += field.getValue().asText().equals(plain(answer.path(field.getKey()))) ? 1 : 0;
                all++;
            }
        }
        return (double) right / all;
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }
}
