package dev.ratchet.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.launcher.process.RecordedProcess;
import dev.ratchet.launcher.process.StopSignal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatchetTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void statusOfAStoppedStackHasAnExitCodeOfItsOwn() {
        assertThat(run("status")).isEqualTo(3);
        assertThat(out.toString(UTF_8)).contains("Nothing is running");
    }

    @Test
    void statusCanBeReadByPrograms() {
        assertThat(run("status", "--json")).isEqualTo(3);
        assertThat(out.toString(UTF_8).strip()).isEqualTo("{\"running\":false,\"processes\":[],\"lag\":{}}");
    }

    @Test
    void downIsSafeWhenNothingRuns() {
        assertThat(run("down")).isEqualTo(0);
        assertThat(out.toString(UTF_8).strip()).isEqualTo("Nothing is running.");
    }

    @Test
    void downLeavesAForeignProcessAloneThatHasGotARecordedId() {
        long self = ProcessHandle.current().pid();
        project()
                .home()
                .processes()
                .write(List.of(new RecordedProcess(
                        "kafka", 0, self, Instant.now(), "-Dratchet.part=elsewhere", 0, StopSignal.TERM, folder)));

        assertThat(run("down")).isEqualTo(0);

        assertThat(out.toString(UTF_8).strip()).isEqualTo("Nothing is running.");
    }

    @Test
    void driftIsSwitchedByAFile() {
        run("agents", "drift", "on");
        run("agents", "drift", "status");
        assertThat(project().home().drift()).exists();

        run("agents", "drift", "off");
        assertThat(project().home().drift()).doesNotExist();
        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("drift is ondrift is ondrift is off");
    }

    @Test
    void watchingAStoppedStackSaysHowToStartIt() {
        assertThat(run("watch")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("'./ratchet up' starts it");
    }

    @Test
    void deadLettersOfAStoppedStackNeedABroker() {
        assertThat(run("dlq", "list")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("'./ratchet up' starts it, and --bootstrap names another broker");
    }

    @Test
    void aTimeThatIsNoneIsToldWithThoseThatAre() {
        assertThat(run("dlq", "list", "--since", "yesterday")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("--since yesterday is no time; say 30m, 2h, 7d or a time such as");
    }

    @Test
    void anUnknownCommandIsAMistakeOfTheCaller() {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run("up", "--sideways")).isEqualTo(2);
        assertThat(run("topics")).isEqualTo(2);
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
        return Ratchet.run(terminal, project(), arguments);
    }

    private Project project() {
        return new Project(folder);
    }
}
