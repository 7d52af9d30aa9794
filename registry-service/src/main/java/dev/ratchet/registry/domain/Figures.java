package dev.ratchet.registry.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them: rounded, without an exponent where they are of everyday size. */
public final class Figures {
    private static final int DIGITS = 3;
    private static final double LARGE = 1e6;
    private static final double SMALL = 1e-4;

    private Figures() {}

    /** Three significant digits; whole numbers below a million stay whole. */
    public static String plain(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "unknown" : "unbounded";
        }
        double size = Math.abs(number);
        if (size >= LARGE || (size > 0 && size < SMALL)) {
            return String.format(Locale.ROOT, "%.2e", number);
        }
        if (number == Math.rint(number)) {
            return Long.toString((long) number);
        }
        MathContext precision = new MathContext(Math.max(DIGITS, wholeDigits(size)), RoundingMode.HALF_UP);
        return text(BigDecimal.valueOf(number).round(precision));
    }

    private static int wholeDigits(double size) {
        return size < 1 ? 0 : (int) Math.floor(Math.log10(size)) + 1;
    }

    /** A share in [0,1] as percent. */
    public static String percent(double share) {
        return Double.isFinite(share) ? points(share) + " %" : plain(share);
    }

    /** A difference of shares in percentage points. */
    public static String points(double difference) {
        return Double.isFinite(difference) ? text(twoPlaces(difference * 100)) : plain(difference);
    }

    /** The same with its sign. */
    public static String signed(String figure) {
        return figure.startsWith("-") || figure.equals("0") ? figure : "+" + figure;
    }

    private static BigDecimal twoPlaces(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
