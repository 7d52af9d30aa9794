package dev.ratchet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** E2: what holds where nobody has configured anything. */
class E2OnlineJudgingConfigTest {
    private final OnlineJudgingConfig config = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withConverter(Duration.class, 1_000, new io.quarkus.runtime.configuration.DurationConverter())
            .withMapping(OnlineJudgingConfig.class)
            .build()
            .getConfigMapping(OnlineJudgingConfig.class);

    @Test
    void nothingIsJudged() {
        assertThat(config.share()).isZero();
    }

    @Test
    void aJudgementIsGivenUpBeforeTheMonitorForgetsTheTraceAndKnownForLongerThanItsTopicKeepsIt() {
        assertThat(config.maxAge()).isLessThan(Duration.ofHours(1));
        assertThat(config.retention()).isGreaterThan(Duration.ofDays(7));
    }
}
