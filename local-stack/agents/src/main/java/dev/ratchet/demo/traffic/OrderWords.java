package dev.ratchet.demo.traffic;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The values of one order change, and the many ways in which people write them; the others are there to mislead. */
record OrderWords(
        String orderId,
        String product,
        int quantity,
        LocalDate date,
        String otherId,
        String otherProduct,
        int otherQuantity,
        LocalDate otherDate) {
    private static final int YEAR = 2026;
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<DateTimeFormatter> DATES = List.of(
            english("d MMMM"),
            english("MMMM d"),
            english("d MMM"),
            english("dd.MM.yyyy"),
            english("yyyy-MM-dd"),
            english("MMMM d, yyyy"),
            english("d MMMM yyyy"));

    static OrderWords random(RandomGenerator random, List<String> products) {
        int product = random.nextInt(products.size());
        int quantity = 2 + random.nextInt(9);
        LocalDate date = LocalDate.of(YEAR, 1, 1).plusDays(random.nextInt(365));
        return new OrderWords(
                order(random),
                products.get(product),
                quantity,
                date,
                order(random),
                products.get((product + 1 + random.nextInt(products.size() - 1)) % products.size()),
                quantity + 1 + random.nextInt(3),
                date.minusDays(1 + random.nextInt(Math.max(1, date.getDayOfYear() - 1))));
    }

    String written(String place, RandomGenerator random) {
        return switch (place) {
            case "order" -> id(orderId, random);
            case "other" -> id(otherId, random);
            case "product" -> product;
            case "products" -> product + "s";
            case "decoy" -> otherProduct;
            case "decoys" -> otherProduct + "s";
            case "n" -> number(quantity, random);
            case "m" -> number(otherQuantity, random);
            case "date" -> DATES.get(random.nextInt(DATES.size())).format(date);
            case "otherdate" -> DATES.get(random.nextInt(DATES.size())).format(otherDate);
            default -> throw new IllegalArgumentException("no words for {" + place + "}");
        };
    }

    private static String order(RandomGenerator random) {
        return "R-" + (10_000 + random.nextInt(90_000));
    }

    private static String id(String id, RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> id.replace("-", "");
            case 1 -> id.replace('-', ' ');
            case 2 -> id.toLowerCase(Locale.ROOT);
            default -> id;
        };
    }

    private static String number(int number, RandomGenerator random) {
        return number <= NUMBERS.size() && random.nextInt(3) == 0 ? NUMBERS.get(number - 1) : Integer.toString(number);
    }

    private static DateTimeFormatter english(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
