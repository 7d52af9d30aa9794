package dev.ratchet.checks.matching;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** A regular expression of RE2, which never backtracks: the time that it takes grows with the text and not with its wit. */
public final class Re2Pattern {
    private static final int MAX_CHARS = 2_000;
    private static final int MAX_UNROLLED = 50_000;
    private static final int MAX_PROGRAM = 5_000;
    private static final RecentlyUsed<String, Re2Pattern> CACHE = new RecentlyUsed<>(1_024);

    private final Pattern pattern;

    private Re2Pattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws UnusablePattern where it is no pattern of RE2, or too large */
    public static Re2Pattern of(String regex) throws UnusablePattern {
        Re2Pattern known = CACHE.get(regex);
        if (known != null) {
            return known;
        }
        Re2Pattern compiled = new Re2Pattern(compile(regex));
        CACHE.put(regex, compiled);
        return compiled;
    }

    private static Pattern compile(String regex) throws UnusablePattern {
        if (regex.length() > MAX_CHARS) {
            throw new UnusablePattern("is longer than " + MAX_CHARS + " characters");
        }
        try {
            if (PatternSize.atMost(regex) <= MAX_UNROLLED) {
                Pattern pattern = Pattern.compile(regex);
                if (pattern.programSize() <= MAX_PROGRAM) {
                    return pattern;
                }
            }
        } catch (PatternSyntaxException e) {
            throw new UnusablePattern("is no regular expression (RE2): " + words(e));
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnusablePattern("is no regular expression (RE2)");
        }
        throw new UnusablePattern("repeats too much: written out, it is too large");
    }

    private static String words(PatternSyntaxException e) {
        String part = String.valueOf(e.getPattern());
        if (part.matches("\\(\\?<?[=!].*")) {
            return "it has no look-ahead and no look-behind";
        }
        if (part.matches("\\\\[1-9k].*")) {
            return "it has no back-references";
        }
        return e.getDescription() + " «" + Texts.shortened(part, 40) + "»";
    }

    /** Whether some part of the text matches.
     *
     * @throws MatchBudget.Exceeded where that might take too long */
    public boolean find(String text) {
        MatchBudget.spend((text.length() + 1L) * pattern.programSize());
        return pattern.matcher(text).find();
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
