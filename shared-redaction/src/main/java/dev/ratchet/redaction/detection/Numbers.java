package dev.ratchet.redaction.detection;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cards, ids and phones, which all begin with a digit: read once, then tried from the strictest form to the loosest. */
final class Numbers implements Detector {
    private static final int SHORTEST = 7;

    private final Set<Kind> kinds;
    private final KnownValues known;

    Numbers(Set<Kind> kinds, KnownValues known) {
        this.kinds = kinds;
        this.known = known;
    }

    @Override
    public @Nullable Span find(String text, int at) {
        if (!Chars.isDigit(text.charAt(at))) {
            return null;
        }
        DigitGroups groups = DigitGroups.read(text, at);
        return groups == null || groups.length(groups.size()) < SHORTEST ? null : first(text, groups);
    }

    private @Nullable Span first(String text, DigitGroups groups) {
        Span found = allowed(Kind.CARD) && Chars.at(text, groups.start() - 1) != '+' ? Cards.find(groups) : null;
        if (found == null && allowed(Kind.NATIONAL_ID)) {
            found = NumericIds.find(text, groups);
        }
        if (found == null && allowed(Kind.PHONE)) {
            found = Phones.find(text, groups);
        }
        if (found == null && allowed(Kind.PHONE)) {
            found = known.phone(groups);
        }
        return found == null && allowed(Kind.PHONE) ? Phones.announced(text, groups) : found;
    }

    private boolean allowed(Kind kind) {
        return kinds.contains(kind);
    }
}
