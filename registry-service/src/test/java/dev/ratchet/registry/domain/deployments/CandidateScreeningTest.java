package dev.ratchet.registry.domain.deployments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateScreeningTest {
    private final CandidateScreening screening =
            new CandidateScreening("Route {message} of {{user}}", List.of("Old: {message} {user}"));

    @ParameterizedTest
    @CsvSource({
        "Route {message},drops_variable",
        "Route {message} of {user} in {language},invents_variable",
        "Route {message} of {{user}},known_text",
        "Old: {message} {user},known_text",
        "'  ',blank"
    })
    void aCandidateThatMayNotBeTriedIsRefusedWithTheReason(String text, String reason) {
        assertThat(screening.refusal(candidate(text))).contains(reason);
    }

    @Test
    void theOtherWayOfWritingAVariableIsTheSameVariable() {
        assertThat(screening.refusal(candidate("Better: {{ message }} {user}"))).isEmpty();
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(screening.refusal(candidate("{message}{user}" + "ä".repeat(110_000))))
                .contains("too_long");
    }

    @Test
    void ofTwoCandidatesWithOneTextTheFirstIsTried() {
        assertThat(screening.refusal(candidate("New: {message} {user}"))).isEmpty();
        assertThat(screening.refusal(candidate("New: {message} {user}"))).contains("known_text");
    }

    private static Candidate candidate(String text) {
        return new Candidate(text, "", "");
    }
}
