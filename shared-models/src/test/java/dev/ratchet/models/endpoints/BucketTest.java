package dev.ratchet.models.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aSecondsWorthMayComeAtOnceAndTheRestEvenly() {
        Bucket bucket = new Bucket(120, 0);

        bucket.take(1, 0);
        bucket.take(1, 0);

        assertThat(bucket.nanosUntil(1, 0)).isEqualTo(SECOND / 2);
        assertThat(bucket.nanosUntil(1, SECOND / 2)).isZero();
    }

    @Test
    void whatIsDearerThanTheBucketWaitsForAFullOneAndLeavesADebt() {
        Bucket bucket = new Bucket(60, 0);

        assertThat(bucket.nanosUntil(10, 0)).isZero();
        bucket.take(10, 0);

        assertThat(bucket.nanosUntil(1, 0)).isEqualTo(10 * SECOND);
    }

    @Test
    void whatIsGivenBackMayBeTakenAgainButNeverMoreThanThereIsRoomFor() {
        Bucket bucket = new Bucket(60, 0);

        bucket.take(-5, 0);
        bucket.take(1, 0);

        assertThat(bucket.nanosUntil(1, 0)).isEqualTo(SECOND);
    }

    @Test
    void timeAloneNeverFillsMoreThanASecondsWorth() {
        Bucket bucket = new Bucket(120, 0);

        bucket.take(2, 3_600 * SECOND);

        assertThat(bucket.nanosUntil(1, 3_600 * SECOND)).isEqualTo(SECOND / 2);
    }
}
