package dev.ratchet.redaction;

import dev.ratchet.redaction.detection.Placeholder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * The numbers of one trace's placeholders. It can be written down without the values: each stands as its fingerprint, so that
 * a text which comes later gets the same numbers.
 */
final class Vocabulary {
    /** Of values that are written down; later texts do not recognise those beyond. */
    private static final int MAX_WRITTEN = 200;

    private final Fingerprints fingerprints;
    private final Map<String, Integer> byValue = new HashMap<>();
    private final Map<String, Integer> byFingerprint = new LinkedHashMap<>();
    private final Map<String, Integer> last = new HashMap<>();

    Vocabulary(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** @param written what {@link #written()} gave */
    static Vocabulary read(Fingerprints fingerprints, String written) {
        Vocabulary vocabulary = new Vocabulary(fingerprints);
        for (String entry : written.split(" ", -1)) {
            int mark = entry.indexOf('=');
            int name = entry.lastIndexOf('_', mark);
            if (mark > 0 && name > 0) {
                String kind = entry.substring(0, name);
                vocabulary.note(kind, entry.substring(mark + 1), Integer.parseInt(entry.substring(name + 1, mark)));
            }
        }
        return vocabulary;
    }

    private void note(String kind, String fingerprint, int number) {
        byFingerprint.put(key(kind, fingerprint), number);
        last.merge(kind, number, Math::max);
    }

    /** {@code EMAIL_1=0123456789abcdef CARD_1=…}; empty where nothing was found. */
    String written() {
        StringBuilder written = new StringBuilder();
        byFingerprint.forEach((key, number) -> written.append(written.isEmpty() ? "" : " ")
                .append(key, 0, key.indexOf('\0'))
                .append('_')
                .append(number)
                .append('=')
                .append(key, key.indexOf('\0') + 1, key.length()));
        return written.toString();
    }

    boolean isEmpty() {
        return byFingerprint.isEmpty();
    }

    int number(String kind, String canonical) {
        Integer known = byValue.get(key(kind, canonical));
        if (known != null) {
            return known;
        }
        int number = byFingerprint.size() < MAX_WRITTEN
                ? numberOf(kind, fingerprints.of(kind, canonical))
                : last.merge(kind, 1, Integer::sum);
        byValue.put(key(kind, canonical), number);
        return number;
    }

    /** The number of the value with this fingerprint. */
    int numberOf(String kind, String fingerprint) {
        return byFingerprint.computeIfAbsent(key(kind, fingerprint), key -> last.merge(kind, 1, Integer::sum));
    }

    boolean knows(String kind, String canonical) {
        return byValue.containsKey(key(kind, canonical))
                || (last.containsKey(kind)
                        && byValue.size() < byFingerprint.size()
                        && byFingerprint.containsKey(key(kind, fingerprints.of(kind, canonical))));
    }

    /** Numbers that stand in a text already mean something else. */
    void reserve(String text) {
        Matcher taken = Placeholder.matcher(text);
        while (taken.find()) {
            if (taken.group(2) != null) {
                last.merge(taken.group(1), Integer.parseInt(taken.group(2)), Math::max);
            }
        }
    }

    private static String key(String kind, String name) {
        return kind + '\0' + name;
    }
}
