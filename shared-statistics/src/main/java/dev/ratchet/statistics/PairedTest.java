package dev.ratchet.statistics;

/**
 * Sequential test of two prompts on the same examples, by pass and fail, as a value.
 *
 * <p>A unit (session) is a win where the candidate passes more of its examples than the live prompt, a loss where fewer, a
 * tie otherwise; ties carry nothing. With θ = P(win | win or loss) and H0: θ ≤ ½, the likelihood ratio of θ₁ = ¾ to ½,
 *
 * <pre>LR = (2θ₁)^wins · (2(1−θ₁))^losses</pre>
 *
 * is a nonnegative supermartingale under H0, so that P(sup LR ≥ 1/α) ≤ α however often one looks (Ville's inequality;
 * Wald's sequential probability ratio test without its lower error). Harm is the mirror test. It is futile to go on when
 * LR ≤ 1/10; who goes on nevertheless may still find harm, and no longer a win.
 *
 * <p>Where k candidates are gated on the data that choose between them, each gets {@code start(alpha / k)}: the threshold is
 * k/α, and the probability that any of them wins falsely is at most α (the union bound).
 *
 * @param alpha bound on the probability of a false win, and of a false harm
 * @param wins units in favour of the candidate
 * @param losses units in favour of the live prompt
 * @param ties units in favour of neither
 * @param decision the decision so far; a win and a harm are final
 */
public record PairedTest(double alpha, int wins, int losses, int ties, Decision decision) {
    static final double FUTILITY = 0.1;

    private static final double ALTERNATIVE = 0.75;

    public PairedTest {
        if (!(alpha > 0 && alpha < 1) || wins < 0 || losses < 0 || ties < 0) {
            throw new IllegalArgumentException("alpha must be in (0,1) and counts not negative");
        }
    }

    public static PairedTest start(double alpha) {
        return new PairedTest(alpha, 0, 0, 0, Decision.UNDECIDED);
    }

    /** The test after one more unit, of whose examples so many were won and lost. */
    public PairedTest observe(int unitWins, int unitLosses) {
        int win = unitWins > unitLosses ? 1 : 0;
        int loss = unitLosses > unitWins ? 1 : 0;
        int tie = 1 - win - loss;
        PairedTest next = new PairedTest(alpha, wins + win, losses + loss, ties + tie, decision);
        return new PairedTest(alpha, next.wins, next.losses, next.ties, next.decide());
    }

    private Decision decide() {
        return switch (decision) {
            case WIN, HARM -> decision;
            case UNDECIDED -> winRatio() >= 1 / alpha ? Decision.WIN : orHarm();
            case FUTILE -> orHarm();
        };
    }

    private Decision orHarm() {
        if (harmRatio() >= 1 / alpha) {
            return Decision.HARM;
        }
        return decision == Decision.FUTILE || winRatio() <= FUTILITY ? Decision.FUTILE : Decision.UNDECIDED;
    }

    /** The e-value for "the candidate is better". */
    public double winRatio() {
        return ratio(wins, losses);
    }

    /** The e-value for "the candidate is worse". */
    public double harmRatio() {
        return ratio(losses, wins);
    }

    private static double ratio(int with, int against) {
        return Math.exp(logRatio(with, against));
    }

    static double logRatio(int with, int against) {
        return with * Math.log(2 * ALTERNATIVE) + against * Math.log(2 * (1 - ALTERNATIVE));
    }

    public int units() {
        return wins + losses + ties;
    }

    /**
     * About how many more units would decide for a win if they went on like those so far, ln(1/(α·LR)) over the mean growth
     * of ln LR a unit (Wald's equation without the overshoot); 0 after a win, -1 where they never would.
     */
    public int unitsToWin() {
        return switch (decision) {
            case WIN -> 0;
            case HARM, FUTILE -> -1;
            case UNDECIDED -> unitsFrom(Math.log(winRatio()));
        };
    }

    private int unitsFrom(double logRatio) {
        if (logRatio <= 0) {
            return -1;
        }
        double missing = Math.log(1 / alpha) - logRatio;
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(missing * units() / logRatio));
    }

    /** Where the test stands. */
    public enum Decision {
        WIN,
        HARM,
        FUTILE,
        UNDECIDED
    }
}
