package dev.ratchet.redaction.detection;

import org.jspecify.annotations.Nullable;

/** User and password of a URL. */
final class UrlPasswords implements Detector {
    private static final int MAX_LENGTH = 512;

    @Override
    public @Nullable Span find(String text, int at) {
        if (!follows(text, at)) {
            return null;
        }
        int limit = Chars.run(text, at, MAX_LENGTH, c -> c > ' ' && "/?#\"'<>`[]{}\\".indexOf(c) < 0);
        int sign = lastSign(text, at, limit);
        int colon = text.indexOf(':', at, limit);
        boolean present = sign > at && colon >= at && colon < sign - 1 && sign - at < MAX_LENGTH;
        return present ? Span.of(Kind.CREDENTIALS, at, sign, text.substring(at, sign)) : null;
    }

    /** Whether the authority of a URL begins here; its user may be empty. */
    static boolean follows(String text, int at) {
        return at > 3 && text.charAt(at - 1) == '/' && text.startsWith("://", at - 3);
    }

    /** The last @: a password may hold one, a host may not. */
    private static int lastSign(String text, int from, int limit) {
        int at = limit - 1;
        while (at >= from && text.charAt(at) != '@') {
            at--;
        }
        return at;
    }
}
