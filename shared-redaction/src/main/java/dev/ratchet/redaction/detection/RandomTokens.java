package dev.ratchet.redaction.detection;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Long runs of characters that look drawn at random: mixed, of high entropy, and with few of the pairs of letters that
 * words are made of. UUIDs, hexadecimal ids and hashes, and names of things stay.
 */
final class RandomTokens implements Detector {
    private static final int MIN_LENGTH = 24;
    private static final int MIN_LENGTH_OF_TWO = 32;
    private static final int MAX_LENGTH = 1024;
    private static final int MIN_DIGITS_OF_TWO = 5;
    private static final double MIN_ENTROPY = 3.5;
    private static final double MAX_COMMON_PAIRS = 0.45;

    /** The most frequent pairs of letters of English; German, French, Spanish and Italian have many of them, too. */
    private static final Set<String> COMMON_PAIRS = Stream.of(
                    ("th he in er an re on at en nd ti es or te of ed is it al"
                                    + " ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om"
                                    + " ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na")
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public @Nullable Span find(String text, int at) {
        if (isToken(Chars.at(text, at - 1))) {
            return null;
        }
        int end = Chars.run(text, at, MAX_LENGTH + 1, RandomTokens::isToken);
        int length = end - at;
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            return null;
        }
        String token = text.substring(at, end);
        int padded = Chars.run(text, end, 2, c -> c == '=');
        String core = withoutHex(token);
        return core.length() >= MIN_LENGTH && isRandom(core) && !isChecksum(token)
                ? Span.of(Kind.SECRET, at, padded, token)
                : null;
    }

    private static boolean isToken(int c) {
        return Chars.isAlphanumeric(c) || c == '+' || c == '/' || c == '_' || c == '-';
    }

    /** UUIDs, hashes and numbers, with whatever they are joined to, say nothing. */
    private static String withoutHex(String token) {
        StringBuilder rest = new StringBuilder(token.length());
        int from = 0;
        while (from < token.length()) {
            int end = Chars.run(token, from, token.length(), Chars::isAlphanumeric);
            int mark = Chars.run(token, end, token.length(), c -> !Chars.isAlphanumeric(c));
            boolean hex = Chars.run(token, from, token.length(), Chars::isHex) >= end;
            rest.append(hex ? "" : token.substring(from, mark));
            from = mark;
        }
        return rest.toString();
    }

    private static boolean isChecksum(String token) {
        return token.startsWith("sha256-") || token.startsWith("sha384-") || token.startsWith("sha512-");
    }

    private static boolean isRandom(String token) {
        int upper = count(token, Character::isUpperCase);
        int lower = count(token, Character::isLowerCase);
        int digits = count(token, Chars::isDigit);
        boolean three = upper > 0 && lower > 0 && digits > 0;
        boolean two = token.length() >= MIN_LENGTH_OF_TWO
                && digits >= MIN_DIGITS_OF_TWO
                && token.chars().anyMatch(c -> Chars.isLetter(c) && !Chars.isHex(c));
        boolean letters = token.length() >= MIN_LENGTH_OF_TWO && upper >= 8 && lower >= 8;
        return (three || two || letters)
                && entropy(token) >= MIN_ENTROPY
                && hasFewCommonPairs(token)
                && !isMadeOfShortParts(token);
    }

    private static int count(String token, IntPredicate of) {
        return (int) token.chars().filter(of).count();
    }

    /** Shannon's, of the characters, in bits each. */
    private static double entropy(String token) {
        int[] times = new int[128];
        token.chars().forEach(c -> times[c]++);
        double bits = 0;
        for (int time : times) {
            if (time > 0) {
                double share = (double) time / token.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }

    private static boolean hasFewCommonPairs(String token) {
        int pairs = 0;
        int common = 0;
        for (int i = 0; i + 1 < token.length(); i++) {
            if (Chars.isLetter(token.charAt(i)) && Chars.isLetter(token.charAt(i + 1))) {
                pairs++;
                common += COMMON_PAIRS.contains(token.substring(i, i + 2).toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return pairs == 0 || common <= MAX_COMMON_PAIRS * pairs;
    }

    /** Hyphenated and path-like names: random ones have their marks far apart. */
    private static boolean isMadeOfShortParts(String token) {
        int marks = count(token, c -> c == '-' || c == '_' || c == '/');
        return marks * 5 > token.length();
    }
}
