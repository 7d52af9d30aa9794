package dev.ratchet.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.launcher.dlq.DeadLetters;
import dev.ratchet.launcher.dlq.LetterFilter;
import dev.ratchet.launcher.dlq.Plan;
import dev.ratchet.launcher.dlq.Redrive;
import dev.ratchet.launcher.dlq.Selection;
import dev.ratchet.launcher.dlq.Summary;
import dev.ratchet.launcher.process.TerminalText;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Lists, shows and re-drives dead letters. */
@Command(
        name = "dlq",
        description = "Look at dead letters, the records that a consumer group could not read, and send them back.",
        synopsisSubcommandLabel = "(list | show | redrive)",
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:Kafka is away, or nobody said yes", "2:the command cannot be read"})
final class DlqCommand {
    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(15);
    private static final int REASON = 120;
    private static final List<String> NOTHING = List.of("No dead letters.");
    private static final Pattern YES = Pattern.compile("\\s*[yY]([eE][sS])?\\s*");

    private final Terminal terminal;
    private final Project project;
    private final InstantSource clock;
    private final InputStream in;

    /** Picocli answers it itself. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this text.")
    @SuppressWarnings("unused")
    private boolean help;

    DlqCommand(Terminal terminal, Project project, InstantSource clock, InputStream in) {
        this.terminal = terminal;
        this.project = project;
        this.clock = clock;
        this.in = in;
    }

    @Command(name = "list", description = "How many dead letters there are, by topic, and the newest reason.")
    int list(@Mixin DlqOptions options) {
        LetterFilter filter = options.filter(clock);
        try (DeadLetters letters = open(options)) {
            Map<String, Summary> summaries = Summary.of(letters, filter);
            if (summaries.isEmpty()) {
                NOTHING.forEach(terminal::say);
            }
            summaries.forEach(this::say);
            return 0;
        }
    }

    private void say(String topic, Summary summary) {
        terminal.say(topic + ": " + summary.count()
                + (summary.redriven() == 0 ? "" : ", of them " + summary.redriven() + " re-driven"));
        terminal.say("  newest " + summary.newest() + "  " + TerminalText.line(summary.reason(), REASON));
    }

    @Command(name = "show", description = "The newest dead letters, with headers and the beginning of the body.")
    int show(
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "At most so many, the newest; by default 20.")
                    int limit,
            @Option(names = "--raw", description = "Only the body, byte for byte; the filter must leave one letter.")
                    boolean raw,
            @Mixin DlqOptions options) {
        LetterFilter filter = options.filter(clock);
        try (DeadLetters letters = open(options)) {
            ShownLetters shown = new ShownLetters(letters, filter);
            if (raw) {
                byte[] body = shown.only().record().value();
                terminal.out().writeBytes(body == null ? new byte[0] : body);
                terminal.out().flush();
                return 0;
            }
            List<String> lines = shown.newest(limit);
            (lines.isEmpty() ? NOTHING : lines).forEach(terminal::say);
            return 0;
        }
    }

    @Command(
            name = "redrive",
            description = {
                "Produce the records again to the topics that they came from, as they were.",
                "A letter that was re-driven is not re-driven once more; the group ratchet-dlq-redrive remembers."
            })
    int redrive(
            @Option(names = "--dry-run", description = "Only tell what would be done.") boolean dryRun,
            @Option(names = "--yes", description = "Do not ask.") boolean yes,
            @Option(names = "--again", description = "Also what was re-driven before.") boolean again,
            @Option(names = "--limit", paramLabel = "N", description = "At most so many, the oldest first.") @Nullable Long limit,
            @Mixin DlqOptions options) {
        Selection selection = new Selection(options.filter(clock), again, limit == null ? Long.MAX_VALUE : limit);
        try (DeadLetters letters = open(options)) {
            Redrive redrive = new Redrive(letters, selection);
            Plan plan = redrive.plan();
            tell(plan);
            if (plan.size() == 0 || dryRun) {
                return 0;
            }
            if (!yes && !agreed()) {
                terminal.warn("ratchet: nothing was re-driven; say --yes to do it without being asked");
                return 1;
            }
            terminal.say(redrive.run(options.broker(project)).size() + " re-driven.");
            return 0;
        }
    }

    private void tell(Plan plan) {
        plan.targets().forEach((topic, count) -> terminal.say(count + " for " + TerminalText.line(topic, REASON)));
        if (plan.size() == 0) {
            terminal.say("Nothing to re-drive.");
        }
        if (plan.known() > 0) {
            terminal.say(plan.known() + " left out: re-driven before (--again takes them, too)");
        }
        plan.stuck()
                .forEach((reason, count) -> terminal.say(count + " left out: " + TerminalText.line(reason, REASON)));
    }

    private boolean agreed() {
        terminal.out().print("Re-drive them? [y/N] ");
        terminal.out().flush();
        Scanner answers = new Scanner(in, UTF_8);
        return answers.hasNextLine() && YES.matcher(answers.nextLine()).matches();
    }

    private DeadLetters open(DlqOptions options) {
        return DeadLetters.open(options.broker(project), BROKER_ANSWERS_WITHIN);
    }
}
