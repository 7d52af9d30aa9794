package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.process.FileTree;
import dev.ratchet.launcher.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Changes what the demo agents do. */
@Command(name = "agents", description = "Change what the demo agents do.")
final class AgentsCommand {
    private final Terminal terminal;
    private final Project project;

    AgentsCommand(Terminal terminal, Project project) {
        this.terminal = terminal;
        this.project = project;
    }

    /** What to do about the drift. */
    enum Drift {
        on,
        off,
        status
    }

    @Command(name = "drift", description = "Change the demo traffic so that the live prompts get worse.")
    int drift(@Parameters(paramLabel = "on|off|status", description = "What to do.") Drift drift) {
        Path file = project.home().drift();
        switch (drift) {
            case on -> create(file);
            case off -> FileTree.delete(file);
            case status -> {}
        }
        terminal.say("drift is " + (Files.exists(file) ? "on" : "off"));
        return 0;
    }

    private static void create(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "The demo traffic drifts while this file exists.\n");
        } catch (IOException e) {
            throw new StackFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
