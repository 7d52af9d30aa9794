package dev.ratchet.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.launcher.dlq.Letter;
import dev.ratchet.launcher.process.TerminalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A dead letter as lines for a terminal; what came from outside is bounded and cannot steer it. */
final class LetterText {
    private static final int MAX_HEADERS = 50;
    private static final int SHORT = 200;
    private static final int LONG = 2_000;

    private LetterText() {}

    static List<String> lines(Letter letter, boolean redriven) {
        List<String> lines = new ArrayList<>();
        lines.add(letter.record().topic() + " partition " + letter.record().partition() + " offset " + letter.offset()
                + (redriven ? " (re-driven)" : ""));
        lines.add("  reason  " + TerminalText.line(letter.reason(), LONG));
        lines.add("  from    " + TerminalText.line(letter.origin() + "-" + letter.place(), SHORT) + ", given up by "
                + TerminalText.line(letter.group(), SHORT) + " at " + letter.at());
        lines.add("  key     " + text(letter.record().key(), SHORT));
        List<Header> headers = letter.headers();
        headers.stream()
                .limit(MAX_HEADERS)
                .forEach(header -> lines.add(
                        "  header  " + TerminalText.line(header.key(), SHORT) + ": " + text(header.value(), SHORT)));
        if (headers.size() > MAX_HEADERS) {
            lines.add("  header  … and " + (headers.size() - MAX_HEADERS) + " more");
        }
        byte[] body = letter.record().value();
        lines.add("  body    " + (body == null ? "none" : body.length + " bytes: " + text(body, LONG)));
        return lines;
    }

    /** Only as many bytes are looked at as may be shown. */
    private static String text(byte @Nullable [] bytes, int limit) {
        if (bytes == null) {
            return "none";
        }
        String text = new String(Arrays.copyOf(bytes, Math.min(bytes.length, 4 * limit)), UTF_8);
        return TerminalText.line(text, limit) + (bytes.length > 4 * limit ? " …" : "");
    }
}
