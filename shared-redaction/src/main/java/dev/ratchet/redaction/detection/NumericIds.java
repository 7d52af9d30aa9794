package dev.ratchet.redaction.detection;

import org.jspecify.annotations.Nullable;

/** National ids that are digits: US SSN, German tax id, Brazilian CPF, Swiss AHV number. */
final class NumericIds {
    private static final Cues SSN = new Cues(12, "ssn", "social security", "social security number", "soc sec");

    private NumericIds() {}

    static @Nullable Span find(String text, DigitGroups groups) {
        if (isInIdentifier(text, groups.start())) {
            return null;
        }
        int count = ssn(text, groups);
        count = count > 0 ? count : taxId(groups);
        count = count > 0 ? count : formatted(groups);
        return count == 0 ? null : Span.of(Kind.NATIONAL_ID, groups.start(), groups.end(count), groups.digits(count));
    }

    private static boolean isInIdentifier(String text, int start) {
        char before = Chars.at(text, start - 1);
        return (before == '-' || before == '_' || before == '/' || before == '.')
                && Chars.isWord(Chars.at(text, start - 2));
    }

    private static int ssn(String text, DigitGroups groups) {
        if (groups.hasShape(3, 2, 4) && groups.areDividedBy("- .\u2011\u2013", 3)) {
            return isSsn(groups.digits(3)) ? 3 : 0;
        }
        return groups.hasShape(9) && isSsn(groups.digits(1)) && SSN.precede(text, groups.start()) ? 1 : 0;
    }

    /** Numbers that were never given out are no ids: areas 000, 666 and 9xx, group 00, serial 0000. */
    private static boolean isSsn(String digits) {
        String area = digits.substring(0, 3);
        return !area.equals("000")
                && !area.equals("666")
                && area.charAt(0) != '9'
                && !digits.startsWith("00", 3)
                && !digits.endsWith("0000");
    }

    private static int taxId(DigitGroups groups) {
        int count = groups.hasShape(11) ? 1 : groups.hasShape(2, 3, 3, 3) && groups.areDividedBy(" /-", 4) ? 4 : 0;
        return count > 0 && isTaxId(groups.digits(count)) ? count : 0;
    }

    /** Of its first ten digits one occurs two or three times, and no other more than once. */
    private static boolean isTaxId(String digits) {
        int[] times = new int[10];
        digits.substring(0, 10).chars().forEach(digit -> times[digit - '0']++);
        int repeated = 0;
        int most = 0;
        for (int time : times) {
            repeated += time > 1 ? 1 : 0;
            most = Math.max(most, time);
        }
        return digits.charAt(0) != '0' && repeated == 1 && most <= 3 && Checksums.mod11of10(digits);
    }

    private static int formatted(DigitGroups groups) {
        if (groups.hasShape(3, 3, 3, 2)
                && groups.group(1).separator().equals(".")
                && groups.group(3).separator().equals("-")) {
            return Checksums.cpf(groups.digits(4)) ? 4 : 0;
        }
        boolean ahv = groups.hasShape(3, 4, 4, 2)
                && groups.areDividedBy(". ", 4)
                && groups.digits(1).equals("756");
        return ahv && Checksums.ean13(groups.digits(4)) ? 4 : 0;
    }
}
