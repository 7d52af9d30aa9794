package dev.ratchet.registry.formats;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a text is written in YAML so that every reader of YAML 1.1 or 1.2 reads that text: plain where nothing else can be meant,
 * as a block where it has lines, else in double quotes.
 */
final class YamlText {
    static final String INDENT = "  ";

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}_](?:[\\p{L}\\p{N} _./@()+',-]*[\\p{L}\\p{N}_./@)+'-])?");
    private static final Pattern VERSION = Pattern.compile("\\d{1,8}\\.\\d{1,8}\\.\\d{1,8}(?:-[0-9A-Za-z.-]+)?");
    private static final Set<String> NO_TEXTS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");
    private static final Pattern NOT_LITERAL = Pattern.compile(
            "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u2028\\u2029\\uFEFF" + "\\uFFFE\\uFFFF\\uD800-\\uDFFF]");
    private static final int MAX_PLAIN = 120;

    private YamlText() {}

    /** On one line, after a key or a dash. */
    static String inline(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        if (VERSION.matcher(text).matches()) {
            return true;
        }
        return text.length() <= MAX_PLAIN
                && PLAIN.matcher(text).matches()
                && !NO_TEXTS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a block carries the text exactly; trailing spaces, tabs and empty lines are no hindrance. */
    static boolean isBlock(String text) {
        return !NOT_LITERAL.matcher(text).find() && text.chars().anyMatch(c -> c != '\n' && c != ' ' && c != '\t');
    }

    /** The header and the lines; {@code indent} is that of the lines. */
    static String block(String text, String indent) {
        StringBuilder out = new StringBuilder("|");
        char first = text.charAt(0);
        if (first == ' ' || first == '\n' || first == '\t') {
            out.append(INDENT.length());
        }
        out.append(chomping(text)).append('\n');
        String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : lines.split("\n", -1)) {
            out.append(line.isEmpty() ? "" : indent).append(line).append('\n');
        }
        return out.toString();
    }

    private static String chomping(String text) {
        if (!text.endsWith("\n")) {
            return "-";
        }
        return text.endsWith("\n\n") ? "+" : "";
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> out.append(escaped(point)));
        return out.append('"').toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                String character = Character.toString(point);
                if (!NOT_LITERAL.matcher(character).matches()) {
                    yield character;
                }
                yield point < 0x100
                        ? String.format(Locale.ROOT, "\\x%02X", point)
                        : String.format(Locale.ROOT, "\\u%04X", point);
            }
        };
    }
}
