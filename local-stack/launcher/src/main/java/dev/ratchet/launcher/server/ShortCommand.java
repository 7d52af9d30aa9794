package dev.ratchet.launcher.server;

import dev.ratchet.launcher.process.LogTail;
import dev.ratchet.launcher.process.StackFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program that ends by itself, with its output in a log. */
final class ShortCommand {
    private static final int LINES = 20;

    private ShortCommand() {}

    static void run(String what, List<String> command, Path directory, Path log) throws InterruptedException {
        try {
            Files.createDirectories(directory);
            Files.createDirectories(log.getParent());
            int exitCode = exitCode(
                    builder(command, directory).redirectOutput(log.toFile()).start());
            if (exitCode != 0) {
                throw new StackFailure(what + " failed with exit code " + exitCode + ". Its log is " + log
                        + "; the last lines:\n    " + String.join("\n    ", LogTail.lines(log, LINES)));
            }
        } catch (IOException e) {
            throw new StackFailure(what + " failed: " + e.getMessage(), e);
        }
    }

    /** Whether the program exists and ends with 0. */
    static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            return exitCode(builder(command, Path.of("/"))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int exitCode(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private static ProcessBuilder builder(List<String> command, Path directory) {
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true);
    }
}
