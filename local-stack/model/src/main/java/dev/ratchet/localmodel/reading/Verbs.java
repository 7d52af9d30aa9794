package dev.ratchet.localmodel.reading;

import java.util.regex.Pattern;

/** The verbs that tell extraction from labelling. */
final class Verbs {
    private static final Pattern EXTRACT =
            Pattern.compile("(?i)\\b(?:extract|pull out|read off|fill in|parse|find the following)");
    private static final Pattern LABEL =
            Pattern.compile("(?i)\\b(?:classif|label|categori[sz]e|route|triage|which intent|intent of|one of the)");

    private Verbs() {}

    static boolean extract(String instructions) {
        return EXTRACT.matcher(instructions).find()
                && !LABEL.matcher(instructions).find();
    }
}
