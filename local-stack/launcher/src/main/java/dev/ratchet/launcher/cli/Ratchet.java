package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.process.StackFailure;
import java.time.Duration;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** The program behind {@code ./ratchet}. */
@Command(
        name = "ratchet",
        description = "Runs the whole of Ratchet on this machine.",
        synopsisSubcommandLabel = "COMMAND")
public final class Ratchet {
    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(60);

    private Ratchet() {}

    public static void main(String[] arguments) {
        System.exit(run(Terminal.standard(), Project.here(), arguments));
    }

    static int run(Terminal terminal, Project project, String... arguments) {
        return new CommandLine(new Ratchet())
                .addSubcommand(new UpCommand(terminal, project))
                .addSubcommand(new DownCommand(terminal, project))
                .addSubcommand(new StatusCommand(terminal, project))
                .addSubcommand(new WatchCommand(terminal, project))
                .addSubcommand(new AgentsCommand(terminal, project))
                .addSubcommand(new AuditCommand(terminal, project))
                .addSubcommand(new PromptsCommand(terminal, project, System.getenv()))
                .addSubcommand(new DlqCommand(terminal, project, InstantSource.system(), System.in))
                .addSubcommand(new TopicsCommand(terminal, BROKER_ANSWERS_WITHIN))
                .addSubcommand(new HelpCommand())
                .setExecutionExceptionHandler((failure, command, result) -> report(terminal, failure, result))
                .execute(arguments);
    }

    /** A failure of the stack is told in its own words; anything else is a defect and shows where. */
    private static int report(Terminal terminal, Exception failure, ParseResult ignored) throws Exception {
        if (failure instanceof StackFailure) {
            terminal.warn("ratchet: " + failure.getMessage());
            return 1;
        }
        throw failure;
    }
}
