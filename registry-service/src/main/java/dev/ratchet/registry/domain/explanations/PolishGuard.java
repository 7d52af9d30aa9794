package dev.ratchet.registry.domain.explanations;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether other words still say the same: every number stands in the original, in the same order; the same verdicts
 * are given, denied where they were denied; and nothing is in it that only a page or a program would understand. It rather
 * refuses a good text than lets a false one pass.
 */
public final class PolishGuard {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])[-−+]?\\d+(?:[.,:]\\d+)*(?:e[-+]?\\d+)?(?:\\s?%)?");
    private static final Pattern SPELLED = Pattern.compile(
            "\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|sixty"
                    + "|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|half|thirds?|quarters?|doubled?|twice"
                    + "|tripled?)\\b");
    private static final Pattern MARKUP = Pattern.compile("[<>`{}\\\\#*|]|https?:|www\\.|]\\(");
    private static final int SPARE_LENGTH = 200;

    private PolishGuard() {}

    public static boolean accepts(String original, String reworded) {
        return !reworded.isBlank()
                && reworded.length() <= original.length() + SPARE_LENGTH
                && !MARKUP.matcher(reworded).find()
                && isSubsequence(numbers(reworded), numbers(original))
                && spelled(original).containsAll(spelled(reworded))
                && VerdictWords.in(reworded).equals(VerdictWords.in(original));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(number -> number.replace('−', '-').replaceAll("[\\s+]", ""))
                .toList();
    }

    private static boolean isSubsequence(List<String> some, List<String> all) {
        Iterator<String> rest = all.iterator();
        for (String wanted : some) {
            boolean found = false;
            while (!found && rest.hasNext()) {
                found = rest.next().equals(wanted);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> spelled(String text) {
        return SPELLED.matcher(VerdictWords.plain(text))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
