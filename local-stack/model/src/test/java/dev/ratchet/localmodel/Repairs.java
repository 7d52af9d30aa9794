package dev.ratchet.localmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages to a bicycle workshop with the data that is right. */
public final class Repairs {
    public static final List<Repair> ALL = List.of(
            repair(
                    "Hi, I brought two wheels on 3 March, ticket R-4410, and paid 20 euros. Are they ready?",
                    "R-4410",
                    "wheel",
                    2,
                    "2026-03-03",
                    "20"),
            repair(
                    "About repair r 4521: I left 1 saddle with you on March 14th. My phone is 0151 2345678.",
                    "R-4521",
                    "saddle",
                    1,
                    "2026-03-14",
                    null),
            repair(
                    "Good morning, my customer number is 77120. On 2026-04-02 I handed in three lamps (R-4533) and put down € 15.50.",
                    "R-4533",
                    "lamp",
                    3,
                    "2026-04-02",
                    "15.5"),
            repair(
                    "You have had 4 brakes of mine since 11.04.2026, the slip says R4600.",
                    "R-4600",
                    "brake",
                    4,
                    "2026-04-11",
                    null),
            repair(
                    "R-4612 please! I paid 30 EUR in advance for two child seats.",
                    "R-4612",
                    "child seat",
                    2,
                    null,
                    "30"),
            repair(
                    "Where is my stuff? I ordered the repair of 2 pumps on 20 April and the invoice is 883104.",
                    null,
                    "pump",
                    2,
                    "2026-04-20",
                    null),
            repair(
                    "hello, five chains were handed over on 1 May, number R-4700, deposit $12",
                    "R-4700",
                    "chain",
                    5,
                    "2026-05-01",
                    "12"),
            repair(
                    "The slip R-4715 from 5 May says one basket, down payment 8,00 EUR. Correct?",
                    "R-4715",
                    "basket",
                    1,
                    "2026-05-05",
                    "8"),
            repair(
                    "I'd like to know about 6 bells, R-4801, customer 55120, paid 9.90 euros on 9 May.",
                    "R-4801",
                    "bell",
                    6,
                    "2026-05-09",
                    "9.9"),
            repair("Can you call me about R-4820? It was two gears.", "R-4820", "gear", 2, null, null));

    private Repairs() {}

    /** A message and its data as JSON. */
    public record Repair(String text, String expected) {}

    private static Repair repair(
            String text,
            @Nullable String ticket,
            String item,
            int quantity,
            @Nullable String day,
            @Nullable String deposit) {
        return new Repair(
                text,
                "{\"ticket\": %s, \"item\": \"%s\", \"quantity\": %d, \"handed_in\": %s, \"deposit\": %s}"
                        .formatted(quoted(ticket), item, quantity, quoted(day), deposit));
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
