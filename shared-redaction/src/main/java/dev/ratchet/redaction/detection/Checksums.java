package dev.ratchet.redaction.detection;

/** Check digits: what makes a number a card's or a person's and not an order's. */
final class Checksums {
    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    private Checksums() {}

    /** Luhn (ISO/IEC 7812-1). */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** ISO 7064 MOD 97-10 of an IBAN in capital letters without spaces. */
    static boolean iban(String iban) {
        int rest = 0;
        for (int i = 0; i < iban.length(); i++) {
            char c = iban.charAt((i + 4) % iban.length());
            rest = Chars.isDigit(c) ? (rest * 10 + c - '0') % 97 : (rest * 100 + c - 'A' + 10) % 97;
        }
        return rest == 1;
    }

    /** ISO 7064 MOD 11,10 of a German tax id of 11 digits. */
    static boolean mod11of10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    /** The letter of a Spanish DNI or NIE. */
    static boolean dni(int number, char letter) {
        return DNI_LETTERS.charAt(number % 23) == Character.toUpperCase(letter);
    }

    /** The key of a French NIR; Corsica's departments count as 19 and 18. */
    static boolean nir(String nir) {
        String numeric = nir.substring(0, 13).replace("2A", "19").replace("2B", "18");
        return numeric.chars().allMatch(Chars::isDigit)
                && 97 - Long.parseLong(numeric) % 97 == Integer.parseInt(nir.substring(13));
    }

    /** The two check digits of a Brazilian CPF. */
    static boolean cpf(String digits) {
        return cpfDigit(digits, 9) == digits.charAt(9) - '0' && cpfDigit(digits, 10) == digits.charAt(10) - '0';
    }

    private static int cpfDigit(String digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (digits.charAt(i) - '0') * (length + 1 - i);
        }
        return sum * 10 % 11 % 10;
    }

    /** EAN-13, as in a Swiss AHV number. */
    static boolean ean13(String digits) {
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    /** The last letter of an Italian codice fiscale of 16 capital letters and digits. */
    static boolean codiceFiscale(String code) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = code.charAt(i);
            int value = Chars.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        return code.charAt(15) == 'A' + sum % 26;
    }

    /** Values of the characters in odd places, by digit or letter. */
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
}
