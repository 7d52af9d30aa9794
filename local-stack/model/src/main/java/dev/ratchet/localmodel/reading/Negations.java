package dev.ratchet.localmodel.reading;

import java.util.regex.Pattern;

/** Parts of a description that say what is not meant. */
final class Negations {
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)[\\s,;(–—-]*(?:(?<=,) ?not\\b|\\b(?:but )?not (?:for|about|when|if|the|a|to)\\b|except\\b|excluding\\b|rather than\\b"
                    + "|unlike\\b|as opposed to\\b|use \\S+ (?:instead|for)\\b)[^.;]*");

    private Negations() {}

    static String without(String description) {
        return CLAUSE.matcher(description).replaceAll("").strip().replaceAll("[,;:\\s]+$", "");
    }
}
