package dev.ratchet.demo.traffic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in the {@code {places}} of a phrase. */
public final class Slots {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Map<String, List<String>> values;

    private Slots(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Lines of {@code name: value | value | …}. */
    public static Slots read(String resource) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String line : Resources.lines(resource)) {
            int colon = line.indexOf(':');
            values.put(
                    line.substring(0, colon).strip(),
                    Arrays.stream(line.substring(colon + 1).split("\\|"))
                            .map(String::strip)
                            .toList());
        }
        return new Slots(values);
    }

    public List<String> of(String name) {
        List<String> known = values.get(name);
        if (known == null) {
            throw new IllegalArgumentException("no values for {" + name + "}");
        }
        return known;
    }

    /** The phrase with one value per place; a place that comes twice has the same value twice. */
    public String fill(String phrase, RandomGenerator random) {
        Map<String, String> chosen = new HashMap<>();
        Matcher places = PLACE.matcher(phrase);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            String value =
                    chosen.computeIfAbsent(places.group(1), name -> of(name).get(random.nextInt(of(name).size())));
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return places.appendTail(filled).toString();
    }
}
