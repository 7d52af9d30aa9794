package dev.ratchet.launcher.process;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A child for tests: a tiny JVM that fails, stays, or will not stop. */
public final class FakeChild {
    private FakeChild() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("fake child: " + arguments[0]);
        switch (arguments[0]) {
            case "fail" -> {
                System.out.println("bind failed: Address already in use");
                System.exit(1);
            }
            case "stubborn" -> {
                Runtime.getRuntime().addShutdownHook(new Thread(FakeChild::stay));
                System.out.println("ready");
                stay();
            }
            default -> stay();
        }
    }

    static ChildSpec spec(Path folder, String mode, int stage) {
        String marker = "-Dratchet.part=" + folder + "#" + mode;
        String classes = System.getProperty("java.class.path");
        return new ChildSpec(
                mode,
                stage,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        marker,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes.split(File.pathSeparator, -1)[0],
                        FakeChild.class.getName(),
                        mode),
                marker,
                Map.of(),
                folder,
                folder.resolve(mode + ".log"),
                0,
                StopSignal.TERM,
                Duration.ofSeconds(1));
    }

    private static void stay() {
        try {
            Thread.sleep(Duration.ofMinutes(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
