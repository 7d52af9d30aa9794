package dev.ratchet.redaction.detection;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Patterns of one's own, run by RE2: linear in the text whatever they are. */
final class CustomPatterns {
    private final Map<String, Pattern> patterns;

    CustomPatterns(Map<String, Pattern> patterns) {
        this.patterns = patterns;
    }

    /** All that match, by their place; they may overlap. */
    List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        patterns.forEach((name, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (matcher.end() > matcher.start() && !Placeholder.occursIn(matcher.group())) {
                    found.add(new Span(name, matcher.start(), matcher.end(), matcher.group(), false));
                }
            }
        });
        found.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
        return found;
    }
}
