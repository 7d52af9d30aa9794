package dev.ratchet.launcher.process;

/** Text from outside made safe for a terminal: no escape sequences, no control or direction-changing characters. */
public final class TerminalText {
    private static final String ESCAPE_SEQUENCE =
            "\u001B\\[[0-?]*[ -/]*[@-~]|\u001B\\][^\u0007\u001B]*(\u0007|\u001B\\\\)?|\u001B[@-Z\\\\-_]?|\u009B[0-?]*[ -/]*[@-~]";

    private TerminalText() {}

    /** One line: what would break it becomes a space. */
    public static String line(String text) {
        return text.replaceAll(ESCAPE_SEQUENCE, "")
                .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .replaceAll("\\p{Cf}", "");
    }

    /** One line of at most this many characters; a cut is shown by an ellipsis. */
    public static String line(String text, int limit) {
        String bounded = text.length() > limit * 4 ? text.substring(0, limit * 4) : text;
        String line = line(bounded).strip();
        int length = line.codePointCount(0, line.length());
        return length <= limit ? line : line.substring(0, line.offsetByCodePoints(0, limit - 1)) + "…";
    }
}
