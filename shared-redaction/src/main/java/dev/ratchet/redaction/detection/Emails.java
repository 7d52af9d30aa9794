package dev.ratchet.redaction.detection;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** E-mail addresses, also where the @ is written as in a URL. */
final class Emails implements Detector {
    private static final int MAX_LOCAL = 64;
    private static final int MAX_DOMAIN = 253;

    private final Runs locals = new Runs(Emails::isLocal);

    @Override
    public @Nullable Span find(String text, int at) {
        int end = locals.end(text, at);
        int sign = text.indexOf("%40", at, Math.min(end, at + MAX_LOCAL + 3));
        boolean isShort = end - at <= MAX_LOCAL && Chars.at(text, end) == '@';
        int domain = isShort ? end + 1 : sign > at ? sign + 3 : -1;
        if (domain < 0 || isGitRemote(text, at, domain)) {
            return null;
        }
        int domainEnd = domainEnd(text, domain);
        return domainEnd < 0
                ? null
                : Span.of(
                        Kind.EMAIL,
                        at,
                        domainEnd,
                        text.substring(at, domainEnd).replace("%40", "@").toLowerCase(Locale.ROOT));
    }

    private static boolean isLocal(int c) {
        return Chars.isWord(c) || c == '.' || c == '%' || c == '+' || c == '-' || c == '\'';
    }

    private static boolean isGitRemote(String text, int at, int domain) {
        return domain - at == 4 && text.startsWith("git@", at);
    }

    /** Behind the last label that may be a top-level domain. */
    private static int domainEnd(String text, int from) {
        int limit = Chars.run(text, from, MAX_DOMAIN, c -> Chars.isWord(c) || c == '-' || c == '.');
        int best = -1;
        int label = from;
        for (int i = from; i <= limit; i++) {
            if (i == limit || text.charAt(i) == '.') {
                if (i == label) {
                    break;
                }
                if (label > from && isTopLevel(text, label, i)) {
                    best = i;
                }
                label = i + 1;
            }
        }
        return best;
    }

    private static boolean isTopLevel(String text, int from, int end) {
        return end - from >= 2
                && (text.startsWith("xn--", from)
                        || text.substring(from, end).chars().allMatch(Character::isLetter));
    }
}
