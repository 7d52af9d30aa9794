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

    @Test
    void material_in_json_is_read_as_such() {
        JsonNode judgement = askFor(
                SCHEMA,
                "The material, as JSON:\n"
                        + "{\"input\":{\"message\":\"hi\"},\"reference\":\"late_departure\",\"answer\":\"late_departure\"}");

        assertThat(judgement.path("score").asDouble()).isEqualTo(1);
    }

    @Test
    void without_a_reference_nearness_to_the_rubric_counts_and_it_says_so() {
        String near = "We are sorry that your room is cold; a technician will repair the heating within the hour.";
        String far = "Our pool is open until nine.";

        JsonNode good = askFor(SCHEMA, material("\"answer\":\"" + near + "\""));
        JsonNode bad = askFor(SCHEMA, material("\"answer\":\"" + far + "\""));

        assertThat(good.path("score").asDouble())
                .isGreaterThan(bad.path("score").asDouble() + 0.2);
        assertThat(good.path("feedback").asText()).contains("no reference");
    }

    @Test
    void of_two_answers_the_nearer_wins_in_either_place() {
        String near = "We are sorry that your room is cold; a technician will repair the heating within the hour.";
        String far = "Our pool is open until nine.";

        assertThat(winner(near, far)).isEqualTo("first");
        assertThat(winner(far, near)).isEqualTo("second");
        assertThat(winner(near, near)).isEqualTo("neither");
    }

    private static String winner(String first, String second) {
        String schema = """
                {"type": "object", "properties": {"feedback": {"type": "string"},
                  "winner": {"type": "string", "enum": ["first", "second", "neither"]}}}""";
        return askFor(schema, material("\"first\":\"" + first + "\",\"second\":\"" + second + "\""))
                .path("winner")
                .asText();
    }

    private static String material(String members) {
        return "The material, as JSON:\n{\"input\":{\"message\":\"The heating in my room does not work.\"},"
                + "\"rubric\":\"Apologises for the cold room and says who repairs the heating.\"," + members + "}";
    }

    private static JsonNode judge(String answer, String reference) {
        return askFor(
                SCHEMA, "Judge the answer.\n<answer>" + answer + "</answer>\n<reference>" + reference + "</reference>");
    }
}
