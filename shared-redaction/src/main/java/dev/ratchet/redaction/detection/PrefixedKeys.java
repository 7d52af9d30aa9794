package dev.ratchet.redaction.detection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys and tokens whose issuers gave them a prefix to be recognised by, and what follows Bearer and Basic. */
final class PrefixedKeys implements Detector {
    private static final int MAX_LENGTH = 4096;

    /** Prefix, and how many characters must follow. */
    private static final Map<Character, List<Prefix>> PREFIXES = byFirst(List.of(
            new Prefix("sk-", 20),
            new Prefix("sk_live_", 10),
            new Prefix("sk_test_", 10),
            new Prefix("rk_", 16),
            new Prefix("pk_live_", 10),
            new Prefix("pk_test_", 10),
            new Prefix("whsec_", 16),
            new Prefix("ghp_", 20),
            new Prefix("gho_", 20),
            new Prefix("ghu_", 20),
            new Prefix("ghs_", 20),
            new Prefix("ghr_", 20),
            new Prefix("github_pat_", 22),
            new Prefix("glpat-", 16),
            new Prefix("glptt-", 16),
            new Prefix("gldt-", 16),
            new Prefix("xoxa-", 10),
            new Prefix("xoxb-", 10),
            new Prefix("xoxp-", 10),
            new Prefix("xoxr-", 10),
            new Prefix("xoxs-", 10),
            new Prefix("xapp-", 10),
            new Prefix("AKIA", 16),
            new Prefix("ASIA", 16),
            new Prefix("AIza", 30),
            new Prefix("ya29.", 20),
            new Prefix("SG.", 40),
            new Prefix("npm_", 20),
            new Prefix("pypi-", 16),
            new Prefix("hf_", 20),
            new Prefix("dop_v1_", 40),
            new Prefix("shpat_", 20),
            new Prefix("shpss_", 20),
            new Prefix("sq0atp-", 20),
            new Prefix("sq0csp-", 20),
            new Prefix("gsk_", 30),
            new Prefix("xai-", 30),
            new Prefix("r8_", 30),
            new Prefix("pplx-", 30),
            new Prefix("dapi", 32),
            new Prefix("AGE-SECRET-KEY-", 40),
            new Prefix("lin_api_", 30),
            new Prefix("EAAC", 60)));

    private record Prefix(String text, int following) {}

    private static Map<Character, List<Prefix>> byFirst(List<Prefix> prefixes) {
        Map<Character, List<Prefix>> byFirst = new HashMap<>();
        prefixes.forEach(prefix -> byFirst.computeIfAbsent(prefix.text().charAt(0), first -> new ArrayList<>())
                .add(prefix));
        return byFirst;
    }

    @Override
    public @Nullable Span find(String text, int at) {
        Span key = key(text, at);
        return key == null ? header(text, at) : key;
    }

    private static @Nullable Span key(String text, int at) {
        List<Prefix> prefixes = PREFIXES.get(text.charAt(at));
        if (prefixes == null || Chars.at(text, at - 1) == '-') {
            return null;
        }
        for (Prefix prefix : prefixes) {
            if (text.startsWith(prefix.text(), at)) {
                int from = at + prefix.text().length();
                int end = end(text, from, prefix.text().endsWith("."));
                boolean key = end - from >= prefix.following() && hasDigit(text, from, end) && fits(prefix, end - from);
                return key ? Span.of(Kind.API_KEY, at, end, text.substring(at, end)) : null;
            }
        }
        return null;
    }

    /** Amazon's have one length and one case. */
    private static boolean fits(Prefix prefix, int length) {
        return !prefix.text().endsWith("IA") || length == prefix.following();
    }

    private static int end(String text, int from, boolean dotted) {
        int end = Chars.run(
                text, from, MAX_LENGTH, c -> Chars.isAlphanumeric(c) || c == '_' || c == '-' || (dotted && c == '.'));
        while (end > from && text.charAt(end - 1) == '.') {
            end--;
        }
        return end;
    }

    private static boolean hasDigit(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Chars.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Span header(String text, int at) {
        boolean bearer = text.regionMatches(true, at, "bearer ", 0, 7);
        if (!bearer && !text.regionMatches(true, at, "basic ", 0, 6)) {
            return null;
        }
        int from = at + (bearer ? 7 : 6);
        int end = Chars.run(text, from, MAX_LENGTH, c -> Chars.isAlphanumeric(c) || "-._~+/=".indexOf(c) >= 0);
        while (end > from && text.charAt(end - 1) == '.') {
            end--;
        }
        boolean token = bearer ? end - from >= 12 && hasDigit(text, from, end) : isBasic(text.substring(from, end));
        return token ? Span.inContext(Kind.API_KEY, from, end, text.substring(from, end)) : null;
    }

    /** Base64 of {@code user:password}. */
    private static boolean isBasic(String token) {
        if (token.length() < 8 || token.length() > 1024) {
            return false;
        }
        try {
            String text = new String(Base64.getDecoder().decode(token), StandardCharsets.ISO_8859_1);
            return text.indexOf(':') > 0 && text.chars().noneMatch(Character::isISOControl);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
