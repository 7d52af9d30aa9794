package dev.ratchet.benchmarks.redaction;

import java.util.List;
import java.util.Locale;

/** How to reach people: addresses and phones, as they are written. */
final class People {
    private static final List<String> FIRST =
            List.of("jane", "tom", "maria", "li", "ahmed", "sofie", "jürgen", "ana", "olga", "peter", "noah", "emma");
    private static final List<String> LAST = List.of(
            "doe", "smith", "garcia", "wei", "hassan", "o'neil", "müller", "rossi", "dubois", "nowak", "berg", "silva");
    private static final List<String> DOMAINS = List.of(
            "example.com",
            "mail.example.org",
            "gmail.example",
            "corp.example.co.uk",
            "firma-nord.example.de",
            "x1.example.io",
            "büro.example",
            "post.example.museum");
    private static final List<String> ABROAD = List.of(
            "+1415555####",
            "+1 415 555 ####",
            "+1 (415) 555-####",
            "+1-212-555-####",
            "+44 20 7946 0###",
            "+442079460###",
            "+44 7700 900###",
            "+49 30 901#####",
            "+4915123######",
            "+49 151 2345####",
            "+33 6 12 34 5# ##",
            "+336123456##",
            "+34 612 34 5# ##",
            "+34612345###",
            "+39 347 123 ####",
            "+39 02 1234 ####",
            "+91 98765 #####",
            "+81 3-1234-####",
            "+55 11 91234-####",
            "+31 6 1234 ####",
            "+41 44 668 1# ##",
            "+46 8 123 4# ##",
            "+353 1 234 ####",
            "+971 50 123 ####",
            "0049 30 901 ####",
            "00 44 20 7946 ####");
    private static final List<String> HOME = List.of(
            "(415) 555-####",
            "415-555-####",
            "415.555.####",
            "415 555 ####",
            "1-800-555-####",
            "(212)555-####",
            "020 7946 0###",
            "(020) 7946 0###",
            "07700 900###",
            "07700900###",
            "01632 960###",
            "030 901#####",
            "030/901#####",
            "0151 2345####",
            "0151-2345####",
            "089 / 123####",
            "06 12 34 5# ##",
            "06.12.34.5#.##",
            "0612345###",
            "01 23 45 6# ##",
            "02 1234 ####",
            "0171 123 ####");
    private static final List<String> ANNOUNCED = List.of(
            "phone: 612 345 ###",
            "cell 347 123 ####",
            "Tel. 8123####",
            "call 2123###",
            "mobile 98765#####",
            "fax: 44 668 1# ##",
            "Handy 151 2345####",
            "WhatsApp 5511912345###");

    private People() {}

    static String email(Draw draw) {
        String first = draw.of(FIRST);
        String last = draw.of(LAST);
        String local = draw.of(
                first + "." + last,
                first.charAt(0) + last,
                first + draw.between(1, 99),
                first + "_" + last,
                first + "+" + draw.text(Draw.LOWER, 4),
                last + "-" + first,
                draw.text(Draw.BASE62, 12));
        String email = local + "@" + draw.of(DOMAINS);
        return draw.between(1, 8) == 1 ? email.toUpperCase(Locale.ROOT) : email;
    }

    static String abroad(Draw draw) {
        return draw.filled(draw.of(ABROAD));
    }

    static String home(Draw draw) {
        return draw.filled(draw.of(HOME));
    }

    /** The word that announces it, and the number. */
    static String[] announced(Draw draw) {
        String[] both = draw.of(ANNOUNCED).split(" ", 2);
        return new String[] {both[0] + " ", draw.filled(both[1])};
    }
}
