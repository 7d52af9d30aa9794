package dev.ratchet.launcher.process;

import java.io.IOException;

/** What asks a process to end in good order. */
public enum StopSignal {
    TERM,
    /** PostgreSQL's fast shutdown: it does not wait for its clients. */
    INT;

    void send(ProcessHandle process) {
        switch (this) {
            case TERM -> process.destroy();
            case INT -> interrupt(process);
        }
    }

    /** Java has no call for this signal, and {@code kill} is no program of its own everywhere. */
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
