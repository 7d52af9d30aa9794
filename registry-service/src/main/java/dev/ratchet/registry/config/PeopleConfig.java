package dev.ratchet.registry.config;

import dev.ratchet.registry.domain.people.Lockout;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people get in, and what stops those who guess. */
@ConfigMapping(prefix = "ratchet.people")
public interface PeopleConfig {
    /** How many wrong passwords in a row lock a user. */
    @WithDefault("5")
    int maxSignInFailures();

    /** How long the first lock holds; each further wrong password doubles it. */
    @WithDefault("PT1M")
    Duration firstLock();

    @WithDefault("PT1H")
    Duration longestLock();

    /** How long an invitation can be accepted. */
    @WithDefault("P7D")
    Duration invitationsHold();

    /** How often it is noted which keys were used. */
    @WithDefault("60s")
    String keyUseInterval();

    default Lockout lockout() {
        return new Lockout(maxSignInFailures(), firstLock(), longestLock());
    }
}
