package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many of something. A number in words stays in words until a number is asked for. */
final class Quantities implements Recogniser {
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    static final String COUNT = "\\d{1,3}|" + String.join("|", WORDS) + "|a couple|a pair|a dozen|half a dozen";
    private static final Pattern QUANTITY = Pattern.compile(
            "(?i)(?<![\\w.,#€$£/:-])(" + COUNT
                    + ")(?=(?: ?[x×]\\b)?(?: (?:of|pieces?|units?|pcs\\.?))*\\s+(?!(?:days?|weeks?|months?|years?|hours?|minutes?|times?|o'clock"
                    + "|am|pm|eur|usd|gbp|euros?|dollars?|pounds?|percent|is|was|has|are|were|of (?:them|the|my|us))\\b)\\p{L})");

    @Override
    public List<String> meanings() {
        return List.of("quantity", "number of items", "how many pieces", "count of units ordered");
    }

    @Override
    public List<Found> find(String text, Hints hints) {
        List<Found> taken = Stream.concat(Dates.all(text).stream(), Amounts.all(text).stream())
                .toList();
        return Patterns.all(QUANTITY, text).stream()
                .filter(found -> taken.stream().noneMatch(found::overlaps))
                .toList();
    }

    @Override
    public boolean bestFirst() {
        return true;
    }

    @Override
    public JsonNode value(Found found, Hints hints) {
        String raw = found.raw().toLowerCase(Locale.ROOT);
        if (Character.isDigit(raw.charAt(0))) {
            return IntNode.valueOf(Integer.parseInt(raw));
        }
        return hints.number() ? IntNode.valueOf(number(raw)) : TextNode.valueOf(found.raw());
    }

    private static int number(String words) {
        return switch (words) {
            case "a couple", "a pair" -> 2;
            case "a dozen" -> 12;
            case "half a dozen" -> 6;
            default -> WORDS.indexOf(words);
        };
    }
}
