package dev.ratchet.redaction.detection;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** IPv4 and IPv6 addresses, but not those of the machine itself, and no version numbers. */
final class IpAddresses implements Detector {
    private static final int MAX_LENGTH = 46;
    private static final Cues VERSION = new Cues(3, "version", "versions", "release", "build", "ver", "firmware", "v");

    private final Runs runs = new Runs(c -> Chars.isHex(c) || c == ':' || c == '.');

    @Override
    public @Nullable Span find(String text, int at) {
        int end = runs.end(text, at);
        if (end - at < 4 || end - at >= MAX_LENGTH) {
            return null;
        }
        int start = Math.max(at - 2, 0);
        int colon = text.indexOf(':', start, end);
        boolean v6 = colon >= 0 && text.indexOf(':', colon + 1, end) >= 0;
        Span six = v6 ? six(text, at, end) : null;
        return six == null ? four(text, at) : six;
    }

    private static @Nullable Span four(String text, int at) {
        char before = Chars.at(text, at - 1);
        boolean inPath = before == '/' && Chars.isWord(Chars.at(text, at - 2));
        if (before == '.' || before == '-' || inPath) {
            return null;
        }
        int end = fourEnd(text, at);
        if (end < 0 || VERSION.precede(text, at)) {
            return null;
        }
        String address = text.substring(at, end);
        boolean own = address.startsWith("127.") || address.equals("0.0.0.0") || address.startsWith("255.255.");
        return own ? null : Span.of(Kind.IP_ADDRESS, at, end, address);
    }

    /** Where four numbers up to 255 end, with nothing that would make them a part of something longer. */
    private static int fourEnd(String text, int at) {
        int end = at;
        for (int part = 0; part < 4; part++) {
            int from = part == 0 ? end : end + 1;
            if (part > 0 && Chars.at(text, end) != '.') {
                return -1;
            }
            end = Chars.run(text, from, 3, Chars::isDigit);
            if (end == from || Integer.parseInt(text.substring(from, end)) > 255) {
                return -1;
            }
        }
        boolean longer = Chars.at(text, end) == '.' && Chars.isDigit(Chars.at(text, end + 1));
        return Chars.endsWord(text, end) && !longer && Chars.at(text, end) != '-' ? end : -1;
    }

    /** A run that ends with a colon or a dot of the sentence is tried without it. */
    private static @Nullable Span six(String text, int at, int runEnd) {
        int start = at;
        while (start > 0 && start > at - 2 && text.charAt(start - 1) == ':') {
            start--;
        }
        int end = runEnd;
        while (end > start && (text.charAt(end - 1) == '.' || isSingleColon(text, start, end))) {
            end--;
        }
        String address = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean hasDigit = address.chars().anyMatch(Chars::isDigit);
        boolean alone = Chars.endsWord(text, end) && !Chars.isWord(Chars.at(text, start - 1));
        return alone && hasDigit && !address.equals("::1") && isSix(address)
                ? Span.of(Kind.IP_ADDRESS, start, end, address)
                : null;
    }

    private static boolean isSingleColon(String text, int start, int end) {
        return text.charAt(end - 1) == ':' && (end - 2 < start || text.charAt(end - 2) != ':');
    }

    private static boolean isSix(String address) {
        int gap = address.indexOf("::");
        if (gap >= 0 && address.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int groups =
                gap < 0 ? groups(address) : add(groups(address.substring(0, gap)), groups(address.substring(gap + 2)));
        return gap < 0 ? groups == 8 : groups >= 1 && groups <= 7;
    }

    private static int add(int left, int right) {
        return left < 0 || right < 0 ? -1 : left + right;
    }

    /** How many groups of 16 bits; an IPv4 address at the end is two, and -1 stands for anything else. */
    private static int groups(String part) {
        if (part.isEmpty()) {
            return 0;
        }
        int groups = 0;
        String[] pieces = part.split(":", -1);
        for (int i = 0; i < pieces.length; i++) {
            boolean embedded = i == pieces.length - 1 && pieces[i].indexOf('.') > 0;
            boolean hex = !pieces[i].isEmpty()
                    && pieces[i].length() <= 4
                    && pieces[i].chars().allMatch(Chars::isHex);
            if (!hex && !(embedded && fourEnd(pieces[i], 0) == pieces[i].length())) {
                return -1;
            }
            groups += embedded ? 2 : 1;
        }
        return groups;
    }
}
