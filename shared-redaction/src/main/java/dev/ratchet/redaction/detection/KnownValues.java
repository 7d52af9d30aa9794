package dev.ratchet.redaction.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What has been found out about the values of one trace, so that they are recognised where nothing announces them: a phone
 * without its separators, a password without its name.
 */
public final class KnownValues implements Detector {
    private static final int MAX_LITERALS = 32;
    private static final int MIN_LITERAL = 6;
    private static final int MIN_DIGITS = 8;

    private final BiPredicate<String, String> isNamed;
    private final List<Span> literals = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** @param isNamed whether a kind's canonical value has a name in this trace */
    public KnownValues(BiPredicate<String, String> isNamed) {
        this.isNamed = isNamed;
    }

    /** Of values by their name alone, those that no word could be. */
    public void learn(Span span, String text) {
        String value = text.substring(span.start(), span.end());
        boolean secret = span.contextual() && span.kind().equals(Kind.SECRET.name());
        if (secret && texts.size() < MAX_LITERALS && isUnusual(value) && !texts.contains(value)) {
            literals.add(span);
            texts.add(value);
        }
    }

    private static boolean isUnusual(String value) {
        return value.length() >= MIN_LITERAL
                && value.chars().anyMatch(Chars::isDigit)
                && value.chars().anyMatch(Character::isLetter);
    }

    @Nullable Span phone(DigitGroups groups) {
        String digits = groups.digits(1);
        String canonical = Phones.canonical(digits);
        return digits.length() >= MIN_DIGITS && digits.length() <= 15 && isNamed.test(Kind.PHONE.name(), canonical)
                ? Span.of(Kind.PHONE, groups.start(), groups.end(1), canonical)
                : null;
    }

    @Override
    public @Nullable Span find(String text, int at) {
        for (int i = 0; i < texts.size(); i++) {
            if (text.startsWith(texts.get(i), at)) {
                return Span.of(
                        Kind.SECRET,
                        at,
                        at + texts.get(i).length(),
                        literals.get(i).canonical());
            }
        }
        return null;
    }
}
