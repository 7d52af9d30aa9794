package dev.ratchet.launcher.server;

import dev.ratchet.launcher.process.RecordedProcess;
import dev.ratchet.launcher.process.Shutdown;
import dev.ratchet.launcher.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's own note of who serves a data folder. After a crash it names a process that is gone, or another one. */
record PostmasterFile(Path data) {

    static PostmasterFile of(Path data) {
        return new PostmasterFile(data);
    }

    /** Stops a server that still serves the folder, and removes a note that is no longer true. */
    void settle() {
        server().ifPresent(server -> new Shutdown(line -> {}).stop(List.of(server)));
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<RecordedProcess> server() {
        try {
            return Files.readAllLines(file()).stream()
                    .findFirst()
                    .map(line -> new RecordedProcess(
                            PostgresServer.NAME,
                            0,
                            Long.parseLong(line.strip()),
                            Instant.EPOCH,
                            data.toString(),
                            0,
                            StopSignal.INT,
                            file()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
