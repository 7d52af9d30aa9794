package dev.ratchet.redaction.detection;

import org.jspecify.annotations.Nullable;

/** Private keys in PEM, also without their end, and with line ends that were escaped. */
final class PrivateKeys implements Detector {
    private static final String BEGIN = "BEGIN ";
    private static final String FOOTER = "-----END ";
    private static final int MAX_LABEL = 40;

    @Override
    public @Nullable Span find(String text, int at) {
        if (!text.startsWith(BEGIN, at) || !text.startsWith("-----", at - 5)) {
            return null;
        }
        int label = Chars.run(text, at, MAX_LABEL, c -> Chars.isUpper(c) || c == ' ');
        String name = text.substring(at, label).strip();
        if (!name.endsWith("PRIVATE KEY") && !name.endsWith("PRIVATE KEY BLOCK")) {
            return null;
        }
        int end = end(text, label + 5);
        return Span.of(Kind.PRIVATE_KEY, at - 5, end, text.substring(at, end));
    }

    /** Behind the footer, or where what cannot stand in a block begins. */
    private static int end(String text, int from) {
        int end = Math.min(from, text.length());
        while (end < text.length() && isInBlock(text.charAt(end))) {
            if (text.startsWith(FOOTER, end)) {
                int label = Chars.run(text, end + FOOTER.length(), MAX_LABEL, c -> Chars.isUpper(c) || c == ' ');
                return Chars.run(text, label, 5, c -> c == '-');
            }
            end++;
        }
        return end;
    }

    /** Base64, line ends, escaped line ends, headers such as {@code Proc-Type: 4,ENCRYPTED}. */
    private static boolean isInBlock(int c) {
        return Chars.isAlphanumeric(c) || "+/=-\r\n\t \\:,".indexOf(c) >= 0;
    }
}
