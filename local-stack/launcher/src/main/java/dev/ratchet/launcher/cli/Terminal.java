package dev.ratchet.launcher.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** Where a command writes, and whether colours are welcome there. */
public record Terminal(PrintStream out, PrintStream err, boolean colour) {

    static Terminal standard() {
        boolean interactive =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        String noColour = System.getenv("NO_COLOR");
        return new Terminal(System.out, System.err, interactive && (noColour == null || noColour.isEmpty()));
    }

    void say(String line) {
        out.println(line);
    }

    void warn(String line) {
        err.println(line);
    }
}
