package dev.ratchet.redaction.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code password=…}, {@code "api_key": "…"}, {@code token: …}: a value with a digit and a letter behind such a name. */
final class NamedSecrets implements Detector {
    private static final int MAX_NAME = 48;
    private static final int MAX_VALUE = 256;
    private static final int MIN_VALUE = 6;
    private static final String AROUND = "\"'`\\";

    private final List<Detector> exact;

    /** @param exact what knows better what a value is */
    NamedSecrets(List<Detector> exact) {
        this.exact = List.copyOf(exact);
    }

    @Override
    public @Nullable Span find(String text, int at) {
        if (!Chars.isLetter(text.charAt(at))) {
            return null;
        }
        int nameEnd = Chars.run(text, at, MAX_NAME, c -> Chars.isWord(c) || c == '-');
        int value = valueStart(text, nameEnd);
        if (value < 0 || value == text.length() || !SecretNames.isSecret(text.substring(at, nameEnd))) {
            return null;
        }
        int end = Chars.run(text, value, MAX_VALUE, c -> c > ' ' && "\"'`,;<>()[]{}&\\=".indexOf(c) < 0);
        while (end > value && ".!?:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return isSecret(text.substring(value, end)) && !isKnown(text, value)
                ? Span.inContext(Kind.SECRET, value, end, text.substring(value, end))
                : null;
    }

    private boolean isKnown(String text, int value) {
        return exact.stream().anyMatch(detector -> detector.find(text, value) != null);
    }

    /** Behind quotes, spaces and one {@code :} or {@code =}; -1 where there is none. */
    private static int valueStart(String text, int nameEnd) {
        int sign = Chars.run(text, nameEnd, 4, NamedSecrets::isAround);
        char c = Chars.at(text, sign);
        boolean is = text.startsWith("is ", sign) && sign > nameEnd;
        return c == ':' || c == '=' || is ? Chars.run(text, sign + (is ? 2 : 1), 4, NamedSecrets::isAround) : -1;
    }

    private static boolean isAround(int c) {
        return Chars.isSpace(c) || AROUND.indexOf(c) >= 0;
    }

    private static boolean isSecret(String value) {
        return value.length() >= MIN_VALUE
                && value.chars().anyMatch(Chars::isDigit)
                && value.chars().anyMatch(Character::isLetter);
    }
}
