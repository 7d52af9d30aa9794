package dev.ratchet.statistics;

import java.util.Optional;

/**
 * Agreement of two raters beyond chance (Cohen, 1960), for instance of a judge with a person's labels. With p_o the share of
 * items on which they agree and p_e = Σ_i row_i · column_i the share on which they would by chance,
 *
 * <pre>κ = (p_o − p_e) / (1 − p_e)</pre>
 *
 * <p>The interval is Clopper and Pearson's of p_o, carried through that formula with p_e as observed. Unlike those that come
 * from κ's large-sample variance it does not shrink to a point where few items were all agreed on.
 *
 * @param value κ: 1 for full agreement, 0 for chance, negative for less
 * @param interval that holds the true κ
 * @param agreement p_o
 * @param items that both have rated
 */
public record Kappa(double value, Interval interval, double agreement, long items) {

    /**
     * Empty without items, and where both raters gave one and the same category to all of them: then chance explains
     * everything and κ is 0/0.
     *
     * @param table items by the category of the one rater (row) and of the other (column); square
     * @param confidence of the two-sided interval, for instance .95
     */
    public static Optional<Kappa> of(long[][] table, double confidence) {
        long items = 0;
        long agreed = 0;
        for (int i = 0; i < table.length; i++) {
            check(table[i], table.length);
            items += sum(table[i]);
            agreed += table[i][i];
        }
        double chance = byChance(table, items);
        if (items == 0 || chance >= 1) {
            return Optional.empty();
        }
        double tail = 1 - (1 - confidence) / 2;
        return Optional.of(new Kappa(
                beyond(chance, (double) agreed / items),
                new Interval(
                        beyond(chance, Proportion.lowerBound(agreed, items, tail)),
                        beyond(chance, Proportion.upperBound(agreed, items, tail))),
                (double) agreed / items,
                items));
    }

    /** Of pass and fail, for each of the four ways how often the two raters said so. */
    public static Optional<Kappa> ofVerdicts(
            long bothPass, long onlyFirst, long onlySecond, long bothFail, double confidence) {
        return of(new long[][] {{bothPass, onlyFirst}, {onlySecond, bothFail}}, confidence);
    }

    private static double byChance(long[][] table, long items) {
        double chance = 0;
        for (int i = 0; i < table.length; i++) {
            long column = 0;
            for (long[] row : table) {
                column += row[i];
            }
            chance += (double) sum(table[i]) / items * column / items;
        }
        return chance;
    }

    private static double beyond(double chance, double agreement) {
        return (agreement - chance) / (1 - chance);
    }

    private static long sum(long[] row) {
        long sum = 0;
        for (long count : row) {
            sum += count;
        }
        return sum;
    }

    private static void check(long[] row, int columns) {
        if (row.length != columns) {
            throw new IllegalArgumentException("a table of agreement is square");
        }
        for (long count : row) {
            if (count < 0) {
                throw new IllegalArgumentException("counts must not be negative");
            }
        }
    }
}
