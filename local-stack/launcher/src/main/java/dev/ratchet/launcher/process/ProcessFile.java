package dev.ratchet.launcher.process;

import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The list of the processes that were started, kept up to date with every start. */
public final class ProcessFile {
    private final Path file;

    public ProcessFile(Path file) {
        this.file = file;
    }

    public List<RecordedProcess> read() {
        try {
            return List.of(EventJson.mapper().readValue(Files.readAllBytes(file), RecordedProcess[].class));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new StackFailure("cannot read " + file + "; stop what still runs by hand and delete it", e);
        }
    }

    public List<RecordedProcess> running() {
        return read().stream().filter(RecordedProcess::isRunning).toList();
    }

    public void write(List<RecordedProcess> processes) {
        PrivateFile.write(file, EventJson.write(processes));
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
