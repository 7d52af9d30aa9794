package dev.ratchet.benchmarks.redaction;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What only looks like something to hide. */
final class Decoys {
    private static final int KINDS = 20;

    private Decoys() {}

    static Planted any(Draw draw) {
        int kind = draw.between(1, KINDS);
        String[] around = Sentences.around(draw, true);
        return Planted.decoy("decoy " + kind, around[0], value(draw, kind), around[1]);
    }

    private static String value(Draw draw, int kind) {
        return switch (kind) {
            case 1 -> "order " + draw.digits(draw.between(5, 10), "0");
            case 2 -> draw.filled("ORD-20##-######");
            case 3 ->
                Instant.ofEpochSecond(draw.between(1_500_000_000, 1_900_000_000))
                        .toString();
            case 4 -> date(draw);
            case 5 ->
                new UUID(
                                ((long) draw.between(0, 2_000_000_000) << 32) | draw.between(0, 2_000_000_000),
                                ((long) draw.between(0, 2_000_000_000) << 32) | draw.between(0, 2_000_000_000))
                        .toString();
            case 6 -> "commit " + draw.text(Draw.HEX, draw.of(7, 12, 40));
            case 7 -> draw.text(Draw.HEX, draw.of(16, 32, 64));
            case 8 -> price(draw);
            case 9 ->
                draw.of("v", "version ", "release ") + draw.between(0, 30) + "." + draw.between(0, 99) + "."
                        + draw.between(0, 9) + draw.of("", "." + draw.between(0, 200), "-rc" + draw.between(1, 9));
            case 10 -> "1Z" + draw.text(Draw.UPPER + Draw.DIGITS, 16);
            case 11 -> "ISBN 978-" + draw.filled("3-16-######-#");
            case 12 ->
                draw.of(
                        "claude-3-5-sonnet-20241022",
                        "gpt-4o-mini-2024-07-18",
                        "Meta-Llama-3-1-70B-Instruct-Turbo",
                        "text-embedding-3-large",
                        "Qwen2-5-Coder-32B-Instruct");
            case 13 ->
                draw.of(
                        "src/main/java/org/acme/OrderController2",
                        "/usr/lib/jvm/temurin-25-jdk-amd64/bin/java",
                        "https://shop.example.com/products/" + draw.digits(6) + "?page=" + draw.digits(1));
            case 14 ->
                draw.of(
                        "getCustomerByIdFromCache2",
                        "MAX_RETRY_COUNT_PER_MINUTE",
                        "OrderServiceImplTest3#shouldPass",
                        "handleCustomerRefundRequestWithoutReceipt");
            case 15 ->
                "SKU " + draw.text(Draw.UPPER, 2) + "-" + draw.digits(draw.of(4, 6, 8)) + "-"
                        + draw.text(Draw.UPPER, 1);
            case 16 -> Long.toString(1_500_000_000_000L + draw.between(0, 2_000_000_000) * 100L);
            case 17 -> "invoice " + draw.digits(draw.of(11, 12, 14, 16, 18), "0");
            case 18 -> draw.between(0, 23) + ":" + draw.filled("3#:1#") + " and 16:9 and 3/4 and 1.5e-7";
            case 19 -> draw.filled("{customer_##}") + " {{message}} [EMAIL_1] <b>&amp;</b>";
            default -> "batch " + draw.filled("####-##-####") + ", row " + draw.digits(4) + " of " + draw.digits(5);
        };
    }

    private static String date(Draw draw) {
        int day = draw.between(1, 28);
        int month = draw.between(1, 12);
        int year = draw.between(1970, 2030);
        return String.format(
                        Locale.ROOT,
                        draw.of("%3$04d-%2$02d-%1$02d", "%1$02d.%2$02d.%3$04d", "%2$02d/%1$02d/%3$04d"),
                        day,
                        month,
                        year)
                + draw.of("", " 10:30", " 14:05:09");
    }

    private static String price(Draw draw) {
        return draw.of(
                draw.filled("$1,###,###.##"),
                draw.filled("1 ### ### €"),
                draw.filled("12.###.###,## EUR"),
                draw.filled("### ### ###"),
                draw.filled("9##.99"),
                draw.filled("USD 4#####"));
    }
}
