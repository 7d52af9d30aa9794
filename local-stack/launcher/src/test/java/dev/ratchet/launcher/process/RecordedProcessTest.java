package dev.ratchet.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedProcessTest {

    @TempDir
    private Path folder;

    @Test
    void aProcessWithAnotherCommandLineIsNotTakenForTheRecordedOne() {
        RecordedProcess reused = recorded(ProcessHandle.current().pid(), "-Dratchet.part=/somewhere#kafka");

        assertThat(reused.isRunning()).isFalse();
    }

    @Test
    void aProcessWithTheRecordedCommandLineIsFound() {
        String program = ProcessHandle.current().info().command().orElseThrow();

        assertThat(recorded(ProcessHandle.current().pid(), program).isRunning()).isTrue();
    }

    @Test
    void theFileTellsWhatWasWritten() {
        ProcessFile file = new ProcessFile(folder.resolve("deep/processes.json"));
        List<RecordedProcess> processes = List.of(recorded(4711, "a"), recorded(4712, "b"));

        file.write(processes);

        assertThat(file.read()).isEqualTo(processes);
    }

    @Test
    void aMissingFileMeansThatNothingRuns() {
        assertThat(new ProcessFile(folder.resolve("none.json")).read()).isEmpty();
    }

    private RecordedProcess recorded(long pid, String marker) {
        return new RecordedProcess(
                "kafka",
                0,
                pid,
                Instant.parse("2026-01-01T00:00:00Z"),
                marker,
                9092,
                StopSignal.TERM,
                folder.resolve("kafka.log"));
    }
}
