package dev.ratchet.benchmarks.redaction;

import java.util.Locale;

/** National ids. */
final class Ids {
    private Ids() {}

    static String ssn(Draw draw) {
        String area = String.format("%03d", draw.of(draw.between(1, 665), draw.between(667, 899)));
        String ssn = area + String.format("%02d", draw.between(1, 99)) + String.format("%04d", draw.between(1, 9999));
        return draw.of(
                Draw.grouped(ssn, "-", 3, 2, 4), Draw.grouped(ssn, "-", 3, 2, 4), Draw.grouped(ssn, " ", 3, 2, 4));
    }

    static String nino(Draw draw) {
        String prefix = draw.of("AB", "CE", "JK", "LP", "SX", "WM", "YZ", "HB");
        String nino = prefix + draw.digits(6) + draw.text("ABCD", 1);
        return draw.of(
                nino,
                Draw.grouped(nino, " ", 2),
                prefix + " " + nino.substring(2, 8) + " " + nino.substring(8),
                nino.toLowerCase(Locale.ROOT),
                Draw.grouped(nino, "-", 2));
    }

    static String nir(Draw draw) {
        String thirteen = draw.of("1", "2")
                + draw.digits(2)
                + String.format("%02d", draw.between(1, 12))
                + String.format("%02d", draw.between(1, 95))
                + draw.digits(6);
        String nir = CheckedNumbers.nir(thirteen);
        return draw.of(nir, Draw.grouped(nir, " ", 1, 2, 2, 2, 3, 3, 2));
    }

    static String spanish(Draw draw) {
        if (draw.between(1, 3) == 1) {
            String nie = CheckedNumbers.nie(draw.between(0, 2), draw.between(0, 9_999_999));
            return draw.of(nie, nie.charAt(0) + "-" + nie.substring(1, 8) + "-" + nie.charAt(8));
        }
        String dni = CheckedNumbers.dni(draw.between(1_000_000, 99_999_999));
        String number = dni.substring(0, 8);
        return draw.of(
                dni,
                dni.toLowerCase(Locale.ROOT),
                number + "-" + dni.charAt(8),
                number + " " + dni.charAt(8),
                Draw.grouped(number, ".", 2, 3, 3) + "-" + dni.charAt(8));
    }

    /** Nine digits without a repeat, and one of them again. */
    static String taxId(Draw draw) {
        StringBuilder ten = new StringBuilder(draw.digits(1, "0"));
        while (ten.length() < 9) {
            String digit = draw.digits(1);
            ten.append(ten.indexOf(digit) < 0 ? digit : "");
        }
        ten.append(ten.charAt(draw.between(0, 8)));
        String id = CheckedNumbers.taxId(ten.toString());
        return draw.of(id, Draw.grouped(id, " ", 2, 3, 3, 3));
    }

    static String codiceFiscale(Draw draw) {
        String day = String.format("%02d", draw.of(draw.between(1, 31), draw.between(41, 71)));
        String code = CheckedNumbers.codiceFiscale(draw.text("BCDFGLMNPRSTVZ", 6)
                + draw.digits(2)
                + draw.text("ABCDEHLMPRST", 1)
                + day
                + draw.text("ABCDEFGHILZ", 1)
                + draw.digits(3));
        return draw.of(code, code, code.toLowerCase(Locale.ROOT), Draw.grouped(code, " ", 3, 3, 5, 5));
    }

    static String cpf(Draw draw) {
        String cpf = CheckedNumbers.cpf(draw.digits(9));
        return Draw.grouped(cpf.substring(0, 9), ".", 3) + "-" + cpf.substring(9);
    }

    static String ahv(Draw draw) {
        return Draw.grouped(CheckedNumbers.ean13("756" + draw.digits(9)), ".", 3, 4, 4, 2);
    }
}
