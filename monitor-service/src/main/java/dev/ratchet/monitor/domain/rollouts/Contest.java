package dev.ratchet.monitor.domain.rollouts;

/** A candidate beside the version that is live. */
sealed interface Contest permits ArmsTest, PairsTest {
    Count candidate();

    Count control();

    /** The e-value for "the candidate is worse". */
    double worse();

    /** The e-value for "the candidate is better". */
    double better();

    /** Whether the candidate has ever been better beyond doubt. */
    boolean won();

    /** Whether it will not be found better any more. */
    boolean futile();
}
