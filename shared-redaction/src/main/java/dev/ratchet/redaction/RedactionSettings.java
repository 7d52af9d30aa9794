package dev.ratchet.redaction;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.ratchet.redaction.detection.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may choose.
 *
 * @param kinds what is looked for
 * @param patterns of one's own, by the name that stands in their placeholders
 * @param allow values, and domains of e-mail addresses, that stay
 * @param key of the fingerprints by which a text that comes later is matched with its trace; {@code null} for one that this
 *     process draws, so that no other process and no later start recognises its values
 */
public record RedactionSettings(
        boolean enabled,
        Set<Kind> kinds,
        Map<String, Pattern> patterns,
        List<String> allow,
        @Nullable String key) {
    public static final RedactionSettings DEFAULT =
            new RedactionSettings(true, EnumSet.allOf(Kind.class), Map.of(), List.of(), null);

    public RedactionSettings {
        kinds = Set.copyOf(kinds);
        patterns = Map.copyOf(patterns);
        allow = List.copyOf(allow);
    }

    /**
     * From texts as they stand in a configuration.
     *
     * @param off kinds that are not looked for, {@code ip-address} for instance
     * @throws IllegalArgumentException naming what is wrong: an unknown kind, a name or a pattern
     */
    public static RedactionSettings of(
            boolean enabled, List<String> off, Map<String, String> patterns, List<String> allow, @Nullable String key) {
        Set<Kind> kinds = EnumSet.allOf(Kind.class);
        off.forEach(name -> kinds.remove(kind(name)));
        Map<String, Pattern> compiled = patterns.entrySet().stream()
                .collect(Collectors.toMap(entry -> name(entry.getKey()), entry -> compile(entry.getValue())));
        return new RedactionSettings(enabled, kinds, compiled, allow, key);
    }

    private static Kind kind(String name) {
        try {
            return Kind.of(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ratchet.redaction.off: there is no kind " + name, e);
        }
    }

    private static String name(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        if (!upper.matches("[A-Z][A-Z0-9_]{0,29}")) {
            throw new IllegalArgumentException("ratchet.redaction.patterns: " + name + " is no name");
        }
        return upper;
    }

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("ratchet.redaction.patterns: " + e.getMessage(), e);
        }
    }
}
