package dev.ratchet.redaction.detection;

import org.jspecify.annotations.Nullable;

/** JSON Web Tokens: two or more parts in base64url, divided by dots, of which the first is a JSON object. */
final class Jwts implements Detector {
    private static final int MAX_LENGTH = 16_384;

    @Override
    public @Nullable Span find(String text, int at) {
        if (!text.startsWith("eyJ", at) || "-.".indexOf(Chars.at(text, at - 1)) >= 0) {
            return null;
        }
        int end = Chars.run(text, at, MAX_LENGTH, c -> Chars.isAlphanumeric(c) || c == '_' || c == '-' || c == '.');
        while (text.charAt(end - 1) == '.') {
            end--; // of the sentence, or of a token without a signature
        }
        int dot = text.indexOf('.', at, end);
        boolean parts = dot > at + 10 && end - dot > 10;
        return parts ? Span.of(Kind.JWT, at, end, text.substring(at, end)) : null;
    }
}
