package dev.ratchet.redaction.detection;

import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers: with a country code, in the forms of North America, with the 0 of a trunk line, or after a word that
 * announces one. Digits alone are an order's number as well as a phone's, and stay.
 */
final class Phones {
    private static final int SIGNIFICANT = 8;
    private static final String COUNTRIES =
            " 1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56"
                    + " 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ";
    private static final String COUNTRY_TENS = " 21 22 23 24 25 26 29 35 37 38 42 50 59 67 68 69 80 85 87 88 96 97 99 ";
    private static final Cues ANNOUNCED = new Cues(
            14,
            "tel",
            "telephone",
            "phone",
            "call",
            "mobile",
            "cell",
            "fax",
            "whatsapp",
            "telefon",
            "telefono",
            "teléfono",
            "téléphone",
            "móvil",
            "handy",
            "sms",
            "dial",
            "cellulare",
            "portable",
            "phone_number",
            "tél");

    private Phones() {}

    static @Nullable Span find(String text, DigitGroups groups) {
        boolean plus = Chars.at(text, groups.start() - 1) == '+';
        boolean inParentheses = Chars.at(text, groups.start() - 1) == '(';
        if (!plus && isInsideOfSomething(text, groups.start())) {
            return null;
        }
        int start = plus || (inParentheses && closes(groups)) ? groups.start() - 1 : groups.start();
        boolean goesOn = Chars.at(text, groups.start() - 1) == ' ' && Chars.isDigit(Chars.at(text, groups.start() - 2));
        int count = plus ? international(groups) : NationalPhones.count(groups, goesOn);
        return count == 0 ? null : span(start, groups, count, false);
    }

    private static boolean closes(DigitGroups groups) {
        return groups.size() > 1 && groups.group(1).separator().startsWith(")");
    }

    /** A number that only a word before it makes a phone's. */
    static @Nullable Span announced(String text, DigitGroups groups) {
        int count = groups.within(15);
        int digits = groups.digits(count).length();
        return digits < 7 || digits > 15 || NationalPhones.isDate(groups) || !ANNOUNCED.precede(text, groups.start())
                ? null
                : span(groups.start(), groups, count, true);
    }

    private static Span span(int start, DigitGroups groups, int count, boolean contextual) {
        String digits = groups.digits(count);
        return new Span(Kind.PHONE.name(), start, groups.end(count), canonical(digits), contextual);
    }

    /** With or without a country code and a 0, it is the same number. */
    static String canonical(String digits) {
        return digits.substring(Math.max(0, digits.length() - SIGNIFICANT));
    }

    private static int international(DigitGroups groups) {
        int count = groups.within(15);
        String digits = groups.digits(count);
        boolean known = COUNTRIES.contains(" " + first(digits, 1) + " ")
                || COUNTRIES.contains(" " + first(digits, 2) + " ")
                || COUNTRY_TENS.contains(" " + first(digits, 2) + " ");
        if (digits.length() < 8 || !known) {
            return 0;
        }
        return digits.charAt(0) == '1' ? NationalPhones.american(groups, "1") : count;
    }

    private static String first(String digits, int length) {
        return digits.substring(0, Math.min(length, digits.length()));
    }

    /** An identifier, a decimal fraction, a path, an amount of money. */
    private static boolean isInsideOfSomething(String text, int start) {
        char before = Chars.at(text, start - 1);
        char further = Chars.at(text, start - 2);
        return switch (before) {
            case '.', ',' -> Chars.isDigit(further);
            case '-', '_', '/' -> Chars.isWord(further);
            case '#', '$', '€', '£' -> true;
            default -> false;
        };
    }
}
