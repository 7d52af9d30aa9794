package dev.ratchet.launcher.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenIT {

    @TempDir
    private Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @AfterEach
    void stopWhatIsLeft() {
        new Shutdown(said::add).stop(processes().read());
    }

    @Test
    void aChildThatDiesIsToldWithItsLastLinesAndWhatTheyMean() {
        Children children = new Children(processes());

        ChildProcess child = children.start(FakeChild.spec(folder, "fail", 0));

        assertThatThrownBy(() -> child.awaitReady(() -> false))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("fail ended with exit code 1")
                .hasMessageContaining("bind failed: Address already in use")
                .hasMessageContaining("Another program took its port")
                .hasMessageContaining(folder.resolve("fail.log").toString());
        assertThat(children.firstDead()).contains(child);
    }

    @Test
    void aChildThatIsNotReadyInTimeIsToldAsSuch() {
        ChildProcess child = new Children(processes()).start(FakeChild.spec(folder, "stay", 0));

        assertThatThrownBy(() -> child.awaitReady(() -> false)).hasMessageContaining("stay was not ready within 1 s");
    }

    @Test
    void childrenAreStoppedStageByStageInReverse() {
        Children children = new Children(processes());
        ChildProcess first = children.start(FakeChild.spec(folder, "first", 0));
        ChildProcess second = children.start(FakeChild.spec(folder, "second", 1));

        int stopped = children.stop(said::add);

        assertThat(stopped).isEqualTo(2);
        await().atMost(2, SECONDS).until(() -> !first.isAlive() && !second.isAlive());
        assertThat(said).hasSize(2);
        assertThat(said.get(0)).contains("second");
        assertThat(processes().read()).isEmpty();
    }

    @Test
    void noChildStartsOnceStoppingHasBegun() {
        Children children = new Children(processes());
        children.stop(said::add);

        assertThatThrownBy(() -> children.start(FakeChild.spec(folder, "late", 0)))
                .isInstanceOf(StackFailure.class);
    }

    @Test
    void aChildThatWillNotStopIsKilled() {
        ChildProcess child = new Children(processes()).start(FakeChild.spec(folder, "stubborn", 0));
        await().atMost(10, SECONDS)
                .until(() -> LogTail.lines(folder.resolve("stubborn.log"), 5).contains("ready"));

        new Shutdown(said::add).stop(processes().read());

        await().atMost(2, SECONDS).until(() -> !child.isAlive());
        assertThat(said).anyMatch(line -> line.contains("stubborn did not stop in 10 s and is killed"));
    }

    @Test
    void aChildHasASessionOfItsOwn() {
        ChildProcess child = new Children(processes()).start(FakeChild.spec(folder, "stay", 0));

        assertThat(Session.prefix()).isNotEmpty();
        await().atMost(5, SECONDS)
                .untilAsserted(() -> assertThat(sessionOf(child.recorded().pid()))
                        .isEqualTo(child.recorded().pid()));
    }

    /** The sixth field of {@code /proc/PID/stat}; elsewhere than on Linux the process id itself. */
    private static long sessionOf(long pid) throws java.io.IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!java.nio.file.Files.exists(stat)) {
            return pid;
        }
        String text = java.nio.file.Files.readString(stat);
        return Long.parseLong(text.substring(text.lastIndexOf(')') + 2).split(" ", -1)[3]);
    }

    private ProcessFile processes() {
        return new ProcessFile(folder.resolve("processes.json"));
    }
}
