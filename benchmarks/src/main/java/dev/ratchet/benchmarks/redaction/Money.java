package dev.ratchet.benchmarks.redaction;

import java.util.List;
import java.util.Locale;

/** Cards and accounts. */
final class Money {
    private static final List<String> ISSUERS = List.of(
            "4###########|16",
            "51#############|16",
            "55#############|16",
            "2221###########|16",
            "2720##########|16",
            "6011###########|16",
            "65#############|16",
            "3528###########|16",
            "3589###########|16",
            "62#############|16",
            "6759###########|16",
            "5018###########|16",
            "5612###########|16",
            "2200###########|16",
            "4##|13",
            "4##|19");

    /** Country and account: 9 a digit, A a letter. */
    private static final List<String> ACCOUNTS = List.of(
            "DE 999999999999999999",
            "GB AAAA99999999999999",
            "FR 99999999999999999999999",
            "ES 99999999999999999999",
            "NL AAAA9999999999",
            "IT A9999999999999999999999",
            "CH 99999999999999999",
            "BE 999999999999",
            "PL 999999999999999999999999",
            "NO 99999999999",
            "AT 9999999999999999",
            "SE 99999999999999999999",
            "IE AAAA99999999999999",
            "PT 999999999999999999999",
            "DK 99999999999999",
            "FI 99999999999999",
            "AE 9999999999999999999",
            "BR 99999999999999999999999AA",
            "MT AAAA99999999999999999999999");

    private Money() {}

    static String card(Draw draw) {
        if (draw.between(1, 8) == 1) {
            String amex = CheckedNumbers.luhn(draw.of("34", "37") + draw.digits(12));
            return draw.of(amex, Draw.grouped(amex, " ", 4, 6, 5), Draw.grouped(amex, "-", 4, 6, 5));
        }
        String[] issuer = draw.of(ISSUERS).split("\\|", -1);
        String start = issuer[0].replace("#", "");
        String card = CheckedNumbers.luhn(start + draw.digits(Integer.parseInt(issuer[1]) - start.length() - 1));
        return draw.of(card, card, Draw.grouped(card, " ", 4), Draw.grouped(card, "-", 4));
    }

    static String iban(Draw draw) {
        String[] form = draw.of(ACCOUNTS).split(" ", -1);
        StringBuilder account = new StringBuilder();
        form[1].chars().forEach(c -> account.append(c == '9' ? draw.digits(1) : draw.text(Draw.UPPER, 1)));
        String iban = CheckedNumbers.iban(form[0], account.toString());
        return draw.of(iban, Draw.grouped(iban, " ", 4), Draw.grouped(iban, " ", 4), iban.toLowerCase(Locale.ROOT));
    }
}
