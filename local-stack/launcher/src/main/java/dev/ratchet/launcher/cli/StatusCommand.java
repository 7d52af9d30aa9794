package dev.ratchet.launcher.cli;

import dev.ratchet.events.wire.EventJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what runs and how it is. */
@Command(name = "status", description = "Processes, deployments and lag; exit code 3 when nothing runs.")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    private final Terminal terminal;
    private final Project project;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    StatusCommand(Terminal terminal, Project project) {
        this.terminal = terminal;
        this.project = project;
    }

    @Override
    public Integer call() throws InterruptedException {
        StatusReport report = new StatusProbe(project.home()).ask();
        if (json) {
            terminal.say(EventJson.writeText(report));
        } else {
            StatusTable.lines(report).forEach(terminal::say);
        }
        return report.running() ? 0 : NOT_RUNNING;
    }
}
