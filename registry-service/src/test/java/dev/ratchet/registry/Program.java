package dev.ratchet.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end. */
record Program(int exit, String output) {
    private static final int MINUTES = 3;
    private static final int NOT_RUN = -1;

    /** Runs it in the folder; a program that is not there, or does not end, has not succeeded. */
    static Program run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean over = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!over) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return new Program(over ? process.exitValue() : NOT_RUN, Files.readString(output));
        } catch (IOException notThere) {
            return new Program(NOT_RUN, String.valueOf(notThere.getMessage()));
        }
    }

    boolean succeeded() {
        return exit == 0;
    }
}
