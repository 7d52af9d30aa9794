package dev.ratchet.demo.traffic;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** How people really write: greetings, thanks, a story around it, lower case, typing errors. */
final class Variety {
    private static final PhraseBook AROUND = PhraseBook.read("around.txt");

    private final RandomGenerator random;

    Variety(RandomGenerator random) {
        this.random = random;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Nothing that it adds changes what the customer wants. */
    String dress(String text) {
        String dressed = text;
        if (chance(0.10)) {
            dressed = chance(0.5) ? pick(AROUND.of("story")) + " " + dressed : dressed + " " + pick(AROUND.of("story"));
        }
        if (chance(0.25)) {
            dressed = pick(AROUND.of("greeting")) + " " + dressed;
        }
        if (chance(0.20)) {
            dressed = dressed + " " + pick(AROUND.of("closing"));
        }
        return dressed;
    }

    /** For texts whose every letter counts, this is left out. */
    String type(String text) {
        String typed = chance(0.15) ? text.toLowerCase(Locale.ROOT) : text;
        if (chance(0.15)) {
            typed = typed.replaceAll("[.!?]+$", "");
        }
        if (chance(0.12)) {
            typed = slip(typed);
        }
        return chance(0.05) ? slip(typed) : typed;
    }

    /** One typing error inside a word: two letters swapped, one lost, or one doubled. */
    private String slip(String text) {
        int at = 1 + random.nextInt(Math.max(1, text.length() - 3));
        if (at + 1 >= text.length()
                || !Character.isLetter(text.charAt(at))
                || !Character.isLetter(text.charAt(at + 1))) {
            return text;
        }
        String before = text.substring(0, at);
        return switch (random.nextInt(3)) {
            case 0 -> before + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            case 1 -> before + text.substring(at + 1);
            default -> before + text.charAt(at) + text.substring(at);
        };
    }
}
