package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.LocalStack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops whatever runs. */
@Command(name = "down", description = "Stop everything; the data stays.")
final class DownCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Project project;

    DownCommand(Terminal terminal, Project project) {
        this.terminal = terminal;
        this.project = project;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean held = LauncherRecord.endOther(project);
        if (held) {
            terminal.say("stopped the launcher in the other terminal, and what it held");
        }
        int stopped = LocalStack.stopRecorded(project.home(), terminal::say);
        terminal.say(held || stopped > 0 ? "Ratchet is down." : "Nothing is running.");
        return 0;
    }
}
