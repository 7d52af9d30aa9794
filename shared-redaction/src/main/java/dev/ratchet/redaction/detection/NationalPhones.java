package dev.ratchet.redaction.detection;

/** Telephone numbers without a country code: in the forms of North America, or with the 0 of a trunk line. */
final class NationalPhones {
    private NationalPhones() {}

    /** How many of the groups are such a number; 0 where they are none.
     *
     * @param goesOn whether digits stand before: a 0 among them begins nothing */
    static int count(DigitGroups groups, boolean goesOn) {
        if (isDate(groups)) {
            return 0;
        }
        boolean code = groups.digits(1).equals("1");
        int american = groups.size() >= (code ? 4 : 3) ? american(groups, code ? "1" : "") : 0;
        return american > 0 || goesOn ? american : trunk(groups);
    }

    /** The groups of a number of the North American plan, with separators between its three parts. */
    static int american(DigitGroups groups, String code) {
        for (int count = groups.size(); count > 0; count--) {
            if (groups.length(count) == 10 + code.length()) {
                String digits = groups.digits(count);
                String number = digits.substring(code.length());
                boolean parts = !code.isEmpty() || groups.hasShape(3, 3, 4);
                return parts
                                && digits.startsWith(code)
                                && number.charAt(0) >= '2'
                                && number.charAt(3) >= '2'
                                && !isAmount(groups, count)
                        ? count
                        : 0;
            }
        }
        return 0;
    }

    private static boolean isAmount(DigitGroups groups, int count) {
        return groups.areDividedBy(".", count) && groups.group(count - 1).length() == 3;
    }

    /** 0 and 9 to 12 digits with separators, a mobile number without, or 00 and a country code. */
    private static int trunk(DigitGroups groups) {
        int count = groups.within(14);
        String digits = groups.digits(count);
        if (digits.length() < 9 || digits.charAt(0) != '0') {
            return 0;
        }
        if (digits.charAt(1) == '0') {
            return digits.charAt(2) != '0' && digits.length() >= 11 && groups.size() > 1 ? count : 0;
        }
        if (count == 1) {
            boolean mobile = digits.startsWith("07") && digits.length() == 11;
            return mobile || isFrenchMobile(digits) ? 1 : 0;
        }
        int short12 = groups.within(12);
        int first = groups.group(0).length();
        return first >= 2 && first <= 5 && groups.digits(short12).length() >= 9 && isDivided(groups, short12)
                ? short12
                : 0;
    }

    private static boolean isFrenchMobile(String digits) {
        return digits.length() == 10 && (digits.startsWith("06") || digits.startsWith("07"));
    }

    private static boolean isDivided(DigitGroups groups, int count) {
        for (int i = 1; i < count; i++) {
            if (groups.group(i).length() < 2) {
                return false;
            }
        }
        return count > 1;
    }

    static boolean isDate(DigitGroups groups) {
        return groups.hasShape(4, 2, 2)
                || groups.hasShape(2, 2, 4)
                || groups.hasShape(1, 2, 4)
                || groups.hasShape(2, 1, 4)
                || groups.hasShape(1, 1, 4);
    }
}
