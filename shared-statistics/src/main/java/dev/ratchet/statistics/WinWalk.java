package dev.ratchet.statistics;

import java.util.Arrays;

/** How likely each number of wins between the thresholds of {@link PairedTest} is, discordant unit by discordant unit. */
final class WinWalk {
    private static final double NEGLIGIBLE = 1e-12;

    private final double win;
    private final double futile = Math.log(PairedTest.FUTILITY);
    private final double winShare;
    private int discordant;
    private int fewestWins;
    private double[] undecided = {1};

    WinWalk(double alpha, double winShare) {
        this.win = Math.log(1 / alpha);
        this.winShare = winShare;
    }

    boolean goesOn() {
        return Arrays.stream(undecided).sum() > NEGLIGIBLE;
    }

    /** The probability that the next discordant unit makes it a win. */
    double step() {
        discordant++;
        double[] next = new double[undecided.length + 1];
        double won = 0;
        for (int i = 0; i < next.length; i++) {
            double ratio = PairedTest.logRatio(fewestWins + i, discordant - fewestWins - i);
            if (ratio >= win) {
                won += reached(i);
            } else if (ratio > futile) {
                next[i] = reached(i);
            }
        }
        trim(next);
        return won;
    }

    private double reached(int i) {
        return (i < undecided.length ? undecided[i] * (1 - winShare) : 0) + (i > 0 ? undecided[i - 1] * winShare : 0);
    }

    private void trim(double[] next) {
        int from = 0;
        int to = next.length;
        while (from < to && next[from] == 0) {
            from++;
        }
        while (to > from && next[to - 1] == 0) {
            to--;
        }
        fewestWins += from;
        undecided = Arrays.copyOfRange(next, from, to);
    }
}
