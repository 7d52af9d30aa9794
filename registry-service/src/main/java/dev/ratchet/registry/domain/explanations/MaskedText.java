package dev.ratchet.registry.domain.explanations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose quotations are taken out and stand as marks, {@code [[A]]}, {@code [[B]]} and so on, so that a model that
 * rewords it never reads what others have written.
 */
public record MaskedText(String text, List<String> quotations) {
    private static final Pattern QUOTATION = Pattern.compile("“[^”]*”");
    private static final Pattern MARK = Pattern.compile("\\[\\[[A-Z]+]]");
    private static final int LETTERS = 26;

    public static MaskedText of(String text) {
        List<String> quotations =
                QUOTATION.matcher(text).results().map(MatchResult::group).toList();
        Matcher matcher = QUOTATION.matcher(text);
        int[] count = {0};
        return new MaskedText(matcher.replaceAll(quotation -> mark(count[0]++)), quotations);
    }

    /** The reworded text with its quotations back in place; empty where a mark is missing, moved, doubled or invented. */
    public Optional<String> restore(String reworded) {
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            marks.add(mark(i));
        }
        List<String> found =
                MARK.matcher(reworded).results().map(MatchResult::group).toList();
        if (!found.equals(marks)) {
            return Optional.empty();
        }
        int[] count = {0};
        return Optional.of(
                MARK.matcher(reworded).replaceAll(mark -> Matcher.quoteReplacement(quotations.get(count[0]++))));
    }

    private static String mark(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return "[[" + (index < LETTERS ? last : (char) ('A' + index / LETTERS - 1) + last) + "]]";
    }
}
