package dev.ratchet.localmodel.answering;

import static dev.ratchet.localmodel.Asking.askFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final String SCHEMA = """
            {"type": "object", "properties": {"score": {"type": "number"},
              "verdict": {"type": "string", "enum": ["fail", "pass"]}, "feedback": {"type": "string"}}}""";

    @Test
    void an_equal_answer_is_right() {
        JsonNode judgement = judge("late_departure", "Late_Departure");

        assertThat(judgement.path("score").asDouble()).isEqualTo(1);
        assertThat(judgement.path("verdict").asText()).isEqualTo("pass");
    }

    @Test
    void json_is_compared_as_json() {
        assertThat(judge("{\"a\": 1, \"b\": null}", "{\"b\":null,\"a\":1}")
                        .path("score")
                        .asDouble())
                .isEqualTo(1);
        assertThat(judge("{\"a\": 2, \"b\": 1}", "{\"a\": 1, \"b\": 1}")
                        .path("score")
                        .asDouble())
                .isBetween(0.2, 0.6);
    }

    @Test
    void a_near_answer_scores_more_than_a_far_one() {
        double near = judge("The guest wants to leave later.", "The guest asks for a late check-out.")
                .path("score")
                .asDouble();
        double far = judge("The soup was cold.", "The guest asks for a late check-out.")
                .path("score")
                .asDouble();

        assertThat(near).isGreaterThan(far + 0.2);
        assertThat(judge("The soup was cold.", "The guest asks for a late check-out.")
                        .path("verdict")
                        .asText())
                .isEqualTo("fail");
    }

    @Test
    void keeps_to_the_scale_of_the_schema() {
        String scale =
                "{\"type\":\"object\",\"properties\":{\"score\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":5},"
                        + "\"correct\":{\"type\":\"boolean\"}}}";

        JsonNode judgement = askFor(scale, "Judge.\nAnswer: noise\nExpected: noise\n");

        assertThat(judgement.path("score").asInt()).isEqualTo(5);
        assertThat(judgement.path("correct").asBoolean()).isTrue();
    }

    private static JsonNode judge(String answer, String reference) {
        return askFor(
                SCHEMA, "Judge the answer.\n<answer>" + answer + "</answer>\n<reference>" + reference + "</reference>");
    }
}
