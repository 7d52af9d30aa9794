package dev.ratchet.harness.domain.grading;

/** What grading took: calls of the judge and their price. */
public record Spent(int calls, double usd) {
    public static final Spent NOTHING = new Spent(0, 0);

    public Spent plus(Spent other) {
        return new Spent(calls + other.calls, usd + other.usd);
    }
}
