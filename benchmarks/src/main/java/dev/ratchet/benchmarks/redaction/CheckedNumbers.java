package dev.ratchet.benchmarks.redaction;

import java.math.BigInteger;
import java.util.stream.Collectors;

/** Valid numbers by construction: the check digit is searched, or computed in another way than the detector verifies it. */
final class CheckedNumbers {
    private static final String DNI = "TRWAGMYFPDXBNJZSQVHLCKE";

    private CheckedNumbers() {}

    /** The last digit makes the sum a multiple of ten. */
    static String luhn(String digits) {
        for (int last = 0; last < 10; last++) {
            String candidate = digits + last;
            int sum = 0;
            boolean doubled = false;
            for (int i = candidate.length() - 1; i >= 0; i--) {
                int digit = Character.digit(candidate.charAt(i), 10) * (doubled ? 2 : 1);
                sum += digit / 10 + digit % 10;
                doubled = !doubled;
            }
            if (sum % 10 == 0) {
                return candidate;
            }
        }
        throw new IllegalStateException("one of ten digits fits");
    }

    static String iban(String country, String account) {
        String numeric = (account + country + "00")
                .chars()
                .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
                .collect(Collectors.joining());
        int check = 98 - new BigInteger(numeric).mod(BigInteger.valueOf(97)).intValue();
        return country + (check < 10 ? "0" : "") + check + account;
    }

    static String dni(int number) {
        return String.format("%08d%c", number, DNI.charAt(number % 23));
    }

    static String nie(int lead, int number) {
        return "XYZ".charAt(lead) + String.format("%07d%c", number, DNI.charAt((lead * 10_000_000 + number) % 23));
    }

    static String nir(String thirteen) {
        return thirteen + String.format("%02d", 97 - Long.parseLong(thirteen) % 97);
    }

    /** ISO 7064 MOD 11,10: the digit that leaves 1. */
    static String taxId(String ten) {
        for (int last = 0; last < 10; last++) {
            int remainder = 10;
            for (int i = 0; i < ten.length(); i++) {
                int step = (remainder + Character.digit(ten.charAt(i), 10)) % 10;
                remainder = (step == 0 ? 10 : step) * 2 % 11;
            }
            if ((remainder + last) % 10 == 1) {
                return ten + last;
            }
        }
        throw new IllegalStateException("one of ten digits fits");
    }

    static String cpf(String nine) {
        String ten = nine + weighted(nine, 10);
        return ten + weighted(ten, 11);
    }

    private static int weighted(String digits, int first) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Character.digit(digits.charAt(i), 10) * (first - i);
        }
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }

    static String ean13(String twelve) {
        int odd = 0;
        int even = 0;
        for (int i = 0; i < 12; i += 2) {
            odd += Character.digit(twelve.charAt(i), 10);
            even += Character.digit(twelve.charAt(i + 1), 10);
        }
        return twelve + (1000 - odd - 3 * even) % 10;
    }

    /** By the two tables of the decree of 1976: letters in odd places have values of their own. */
    static String codiceFiscale(String fifteen) {
        String odd = "BAFHJNPRTVCESULDGIMOQKWZYX";
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int value = Character.digit(fifteen.charAt(i), 36);
            int order = value < 10 ? value : value - 10;
            sum += i % 2 == 1 ? order : odd.charAt(order) - 'A';
        }
        return fifteen + (char) ('A' + sum % 26);
    }
}
