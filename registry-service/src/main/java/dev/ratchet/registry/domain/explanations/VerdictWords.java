package dev.ratchet.registry.domain.explanations;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say how something went, by what they mean; a verdict within three words of a denial is another one. */
enum VerdictWords {
    PASSED("pass(?:ed|es|ing)?|succe(?:eds?|eded|ss|ssful|ssfully)"),
    FAILED("fail(?:ed|s|ing)?|unsuccessful(?:ly)?"),
    INCONCLUSIVE("inconclusive(?:ly)?|undecided"),
    IMPROVED("improve[ds]?|improvements?|better|best|gain(?:ed|s)?|superior"),
    REGRESSED("regress(?:ed|es|ion)?|worse(?:ned)?|worst|degraded|declined|deteriorated|inferior"),
    SHIPPED("ship(?:ped|s|ping)?|deployed|released|launched|promoted|approved|accepted"),
    LIVE("live|production"),
    HELD_BACK("held back|withheld|blocked|on hold"),
    REJECTED("reject(?:ed|s|ing)?|turn(?:ed|s)? down|refused|denied|discarded"),
    ROLLED_BACK("roll(?:ed|s|ing)? back|rollback|revert(?:ed|s)?|taken back|takes? back|takes it back|withdrawn"),
    DISMISSED("dismiss(?:ed|es)?"),
    AGAINST_THE_REPORT("in spite of|despite|overrid(?:es?|den)|overrode|override"),
    WAITING("wait(?:s|ing)?|pending|awaits?|awaiting");

    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:not|never|no|none|nothing|without|neither|nor|cannot|\\w+n't|hardly|barely)\\b(?:\\W+\\w+){0,3}\\W*$");

    private final Pattern pattern;

    VerdictWords(String words) {
        this.pattern = Pattern.compile("\\b(?:" + words + ")\\b");
    }

    /** The verdicts that a text gives, those that it denies with a leading {@code not}. */
    static Set<String> in(String text) {
        String plain = plain(text);
        Set<String> verdicts = new HashSet<>();
        Arrays.stream(values()).forEach(verdict -> verdict.collect(plain, verdicts));
        return verdicts;
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private void collect(String text, Set<String> verdicts) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            String sentence = text.substring(text.lastIndexOf('.', found.start()) + 1, found.start());
            verdicts.add((DENIAL.matcher(sentence).find() ? "not " : "") + name());
        }
    }
}
