package dev.ratchet.benchmarks.redaction;

import dev.ratchet.redaction.Redactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of the corpus. Found is a value in whose place one placeholder stands, with the text around it untouched; a
 * placeholder is right where that is so and the kind is the value's.
 */
final class Tally {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[([A-Z_]+)_[0-9]+]");
    private static final int SHOWN = 3;

    private final Map<String, int[]> recall = new LinkedHashMap<>();
    private final Map<String, int[]> precision = new TreeMap<>();
    private final Map<String, List<String>> missed = new LinkedHashMap<>();
    private int spoiled;
    private int decoys;

    static Tally of(List<Planted> texts, Redactor redactor) {
        Tally tally = new Tally();
        texts.forEach(planted -> tally.count(planted, redactor.forTrace().text(planted.text())));
        return tally;
    }

    private void count(Planted planted, String clean) {
        int known = placeholders(planted.text());
        if (planted.isDecoy()) {
            decoys++;
            spoiled += clean.equals(planted.text()) ? 0 : 1;
            countWrong(planted, clean, known);
            return;
        }
        String kind = kindInPlace(planted, clean);
        add(recall, planted.row(), !kind.isEmpty());
        if (kind.isEmpty()) {
            missed.computeIfAbsent(planted.row(), row -> new ArrayList<>()).add(planted.text() + " → " + clean);
            countWrong(planted, clean, known);
        } else {
            add(precision, kind, kind.equals(planted.kind()));
        }
    }

    private void countWrong(Planted planted, String clean, int known) {
        Matcher found = PLACEHOLDER.matcher(clean);
        for (int i = 0; found.find(); i++) {
            if (i >= known) {
                add(precision, found.group(1), false);
                missed.computeIfAbsent("wrong " + found.group(1), row -> new ArrayList<>())
                        .add(planted.text() + " → " + clean);
            }
        }
    }

    private static int placeholders(String text) {
        return (int) PLACEHOLDER.matcher(text).results().count();
    }

    /** The kind of the one placeholder that stands for the value; empty where it is not so. */
    private static String kindInPlace(Planted planted, String clean) {
        int end = clean.length() - planted.after().length();
        if (!clean.startsWith(planted.before())
                || !clean.endsWith(planted.after())
                || end < planted.before().length()) {
            return "";
        }
        Matcher place = PLACEHOLDER.matcher(clean.substring(planted.before().length(), end));
        return place.matches() ? place.group(1) : "";
    }

    private static void add(Map<String, int[]> counts, String key, boolean hit) {
        int[] count = counts.computeIfAbsent(key, k -> new int[2]);
        count[0] += hit ? 1 : 0;
        count[1]++;
    }

    Map<String, Rate> recall() {
        return rates(recall);
    }

    Map<String, Rate> precision() {
        return rates(precision);
    }

    private static Map<String, Rate> rates(Map<String, int[]> counts) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        counts.forEach((key, count) -> rates.put(key, new Rate(count[0], count[1])));
        return rates;
    }

    Rate decoysUntouched() {
        return new Rate(decoys - spoiled, decoys);
    }

    /** The first that went wrong in each row, for whoever wants to know why. */
    String examples() {
        StringBuilder examples = new StringBuilder();
        missed.forEach((row, texts) -> examples.append(row)
                .append(", ")
                .append(texts.size())
                .append(":\n")
                .append(String.join(
                        "\n",
                        texts.stream()
                                .limit(SHOWN)
                                .map(text -> "    " + text.replace('\n', '⏎'))
                                .toList()))
                .append('\n'));
        return examples.toString();
    }
}
