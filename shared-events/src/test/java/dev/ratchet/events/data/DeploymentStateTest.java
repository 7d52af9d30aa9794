package dev.ratchet.events.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentStateTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # from,      proposed, ab_running, ab_passed, ab_failed, shipped, monitoring, regressed, rolled_back, rejected
                    PROPOSED,    -,        yes,        -,         -,         -,       -,          -,         -,           yes
                    AB_RUNNING,  -,        -,          yes,       yes,       -,       -,          -,         -,           yes
                    AB_PASSED,   -,        -,          -,         -,         yes,     -,          -,         -,           yes
                    AB_FAILED,   -,        -,          -,         -,         yes,     -,          -,         -,           yes
                    SHIPPED,     -,        -,          -,         -,         -,       yes,        -,         yes,         -
                    MONITORING,  -,        -,          -,         -,         -,       -,          yes,       yes,         -
                    REGRESSED,   -,        -,          -,         -,         -,       yes,        -,         yes,         -
                    ROLLED_BACK, -,        -,          -,         -,         -,       -,          -,         -,           -
                    REJECTED,    -,        -,          -,         -,         -,       -,          -,         -,           -
                    """)
    void movesAreLegalExactlyWhereTheTableSaysYes(
            DeploymentState from,
            String proposed,
            String abRunning,
            String abPassed,
            String abFailed,
            String shipped,
            String monitoring,
            String regressed,
            String rolledBack,
            String rejected) {
        List<String> row =
                List.of(proposed, abRunning, abPassed, abFailed, shipped, monitoring, regressed, rolledBack, rejected);

        List<String> answers = new ArrayList<>();
        for (DeploymentState to : DeploymentState.values()) {
            answers.add(from.canBecome(to) ? "yes" : "-");
        }

        assertThat(answers).isEqualTo(row);
        assertThat(from.isTerminal()).isEqualTo(!row.contains("yes"));
    }

    @Test
    void theStatesAreThoseOfTheRequirementInItsOrder() {
        assertThat(DeploymentState.values())
                .extracting(DeploymentState::wireName)
                .containsExactly(
                        "proposed",
                        "ab_running",
                        "ab_passed",
                        "ab_failed",
                        "shipped",
                        "monitoring",
                        "regressed",
                        "rolled_back",
                        "rejected");
    }
}
