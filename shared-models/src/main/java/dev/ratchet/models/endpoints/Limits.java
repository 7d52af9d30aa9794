package dev.ratchet.models.endpoints;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Room for calls: seats, and buckets of requests and tokens. Not safe for several threads by itself. */
final class Limits {
    static final long UNTIL_A_SEAT_IS_FREE = Long.MAX_VALUE;

    private final @Nullable Bucket requests;
    private final @Nullable Bucket tokens;
    private int seats;
    private long pausedUntil;

    Limits(int seats, OptionalInt requestsPerMinute, OptionalInt tokensPerMinute, long now) {
        this.seats = Math.max(1, seats);
        this.requests = requestsPerMinute.isPresent() ? new Bucket(requestsPerMinute.getAsInt(), now) : null;
        this.tokens = tokensPerMinute.isPresent() ? new Bucket(tokensPerMinute.getAsInt(), now) : null;
        this.pausedUntil = now;
    }

    static Limits seats(int seats, long now) {
        return new Limits(seats, OptionalInt.empty(), OptionalInt.empty(), now);
    }

    /** 0 where a call of so many tokens may be made now. */
    long nanosUntilFree(int cost, long now) {
        if (seats == 0) {
            return UNTIL_A_SEAT_IS_FREE;
        }
        long wait = Math.max(0, pausedUntil - now);
        if (requests != null) {
            wait = Math.max(wait, requests.nanosUntil(1, now));
        }
        if (tokens != null) {
            wait = Math.max(wait, tokens.nanosUntil(cost, now));
        }
        return wait;
    }

    void take(int cost, long now) {
        seats--;
        spend(1, cost, now);
    }

    /** The call is over and took so many tokens more than it seemed; fewer where negative. */
    void leave(int surplus, long now) {
        seats++;
        spend(0, surplus, now);
    }

    /** The call was not made. */
    void giveBack(int cost, long now) {
        seats++;
        spend(-1, -cost, now);
    }

    void pauseUntil(long time) {
        pausedUntil = time - pausedUntil > 0 ? time : pausedUntil;
    }

    private void spend(int calls, int cost, long now) {
        if (requests != null) {
            requests.take(calls, now);
        }
        if (tokens != null) {
            tokens.take(cost, now);
        }
    }
}
