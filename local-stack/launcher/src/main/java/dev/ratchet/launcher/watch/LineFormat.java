package dev.ratchet.launcher.watch;

import dev.ratchet.launcher.process.TerminalText;
import dev.ratchet.launcher.watch.Row.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Sets an event as one line: time, topic, type, prompt, deployment, details. */
public final class LineFormat {
    private static final int DETAIL_LIMIT = 160;
    private static final int PROMPT_LIMIT = 32;
    private static final String RESET = "\u001B[0m";

    private final boolean colour;
    private final DateTimeFormatter time;

    public LineFormat(boolean colour, ZoneId zone) {
        this.colour = colour;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    String line(Instant at, String topicName, String type, Row row) {
        UUID deployment = row.deploymentId();
        String text = String.format(
                Locale.ROOT,
                "%s %-12s %-22s %-24s %-8s %s",
                time.format(at),
                shortTopic(topicName),
                TerminalText.line(type, PROMPT_LIMIT),
                row.prompt() == null ? "" : TerminalText.line(row.prompt(), PROMPT_LIMIT),
                deployment == null ? "" : deployment.toString().substring(0, 8),
                TerminalText.line(row.detail(), DETAIL_LIMIT));
        return paint(text.stripTrailing(), row.tone());
    }

    /** {@code ratchet.live-prompts.v1} is shown as {@code live-prompts}. */
    static String shortTopic(String topicName) {
        return topicName.replaceFirst("^ratchet\\.", "").replaceFirst("\\.v1$", "");
    }

    private String paint(String text, Tone tone) {
        if (!colour) {
            return text;
        }
        return switch (tone) {
            case PLAIN -> text;
            case GOOD -> "\u001B[32m" + text + RESET;
            case BAD -> "\u001B[31m" + text + RESET;
            case QUIET -> "\u001B[2m" + text + RESET;
        };
    }
}
