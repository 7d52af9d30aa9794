package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.dlq.LetterFilter;
import dev.ratchet.launcher.process.StackFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dead letters a command is about, and where they are. */
final class DlqOptions {
    private static final Pattern AGO = Pattern.compile("([0-9]{1,6})([smhd])");

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "A broker; by default the one of the local stack.")
    private @Nullable String bootstrap;

    @Option(
            names = "--topic",
            paramLabel = "NAME",
            description = "Only records of this topic, for instance traces; or the name of a dead-letter topic.")
    private @Nullable String topic;

    @Option(names = "--group", paramLabel = "NAME", description = "Only what this consumer group gave up.")
    private @Nullable String group;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Only where the reason contains this text.")
    private @Nullable String reason;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "Only what was given up since: 30m, 2h, 7d, or a time such as 2026-01-31T12:00:00Z.")
    private @Nullable String since;

    @Option(
            names = "--partition",
            paramLabel = "N",
            description = "Only this partition of the dead-letter topic; 'show' tells it.")
    private @Nullable Integer partition;

    @Option(names = "--offset", paramLabel = "N", description = "Only this offset there.")
    private @Nullable Long offset;

    String broker(Project project) {
        String told = bootstrap;
        return told != null
                ? told
                : Endpoints.read(project.home().endpoints())
                        .map(Endpoints::kafka)
                        .orElseThrow(() -> new StackFailure(
                                "nothing is running; './ratchet up' starts it, and --bootstrap names another broker"));
    }

    LetterFilter filter(InstantSource clock) {
        return new LetterFilter(
                Optional.ofNullable(topic),
                Optional.ofNullable(group),
                Optional.ofNullable(reason),
                Optional.ofNullable(since).map(text -> moment(text, clock)),
                Optional.ofNullable(partition),
                Optional.ofNullable(offset));
    }

    private static Instant moment(String text, InstantSource clock) {
        Matcher ago = AGO.matcher(text.toLowerCase(Locale.ROOT));
        if (ago.matches()) {
            long number = Long.parseLong(ago.group(1));
            return clock.instant()
                    .minus(
                            switch (ago.group(2)) {
                                case "s" -> Duration.ofSeconds(number);
                                case "m" -> Duration.ofMinutes(number);
                                case "h" -> Duration.ofHours(number);
                                default -> Duration.ofDays(number);
                            });
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new StackFailure(
                    "--since " + text + " is no time; say 30m, 2h, 7d or a time such as 2026-01-31T12:00:00Z", e);
        }
    }
}
