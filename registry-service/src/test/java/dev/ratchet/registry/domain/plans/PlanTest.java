package dev.ratchet.registry.domain.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    @ParameterizedTest
    @CsvSource({"STARTER, false", "PRO, false", "TEAM, true", "ENTERPRISE, true"})
    void theClosedLoopBeginsWithTeam(Plan plan, boolean closedLoop) {
        assertThat(plan.includes(Plan.CLOSED_LOOP)).isEqualTo(closedLoop);
        assertThat(Plan.parse(plan.wireName())).isEqualTo(plan);
    }
}
