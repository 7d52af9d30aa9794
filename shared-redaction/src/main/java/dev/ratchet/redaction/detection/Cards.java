package dev.ratchet.redaction.detection;

import org.jspecify.annotations.Nullable;

/** Numbers of payment cards: 13 to 19 digits, an issuer's range, Luhn. */
final class Cards {
    private static final int MIN_DIGITS = 13;
    private static final int MAX_DIGITS = 19;

    private Cards() {}

    static @Nullable Span find(DigitGroups groups) {
        for (int count = groups.size(); count > 0 && groups.length(count) >= MIN_DIGITS; count--) {
            String digits = groups.length(count) > MAX_DIGITS ? "" : groups.digits(count);
            if (isCard(digits) && groups.areDividedBy(" -.", count)) {
                return Span.of(Kind.CARD, groups.start(), groups.end(count), digits);
            }
        }
        return null;
    }

    static boolean isCard(String digits) {
        int length = digits.length();
        return length >= MIN_DIGITS && length <= MAX_DIGITS && isIssued(digits, length) && Checksums.luhn(digits);
    }

    /** By ISO/IEC 7812 issuer ranges of the networks in use; phones, times and most order numbers are outside of them. */
    private static boolean isIssued(String digits, int length) {
        int two = Integer.parseInt(digits.substring(0, 2));
        int four = Integer.parseInt(digits.substring(0, 4));
        return switch (digits.charAt(0)) {
            case '2' -> length == 16 && ((four >= 2221 && four <= 2720) || (four >= 2200 && four <= 2204));
            case '3' -> isThree(two, four, length);
            case '4' -> length == 13 || length == 16 || length == 19;
            case '5' -> two < 51 || two > 55 || length == 16;
            case '6' -> true;
            case '8' -> length == 16 && (two == 81 || two == 82);
            case '9' -> length == 16 && four == 9792;
            default -> false;
        };
    }

    private static boolean isThree(int two, int four, int length) {
        return switch (two) {
            case 34, 37 -> length == 15;
            case 35 -> length >= 16 && four >= 3528 && four <= 3589;
            case 30 -> length >= 14 && (four < 3060 || four >= 3090);
            case 36, 38, 39 -> length >= 14;
            default -> false;
        };
    }
}
