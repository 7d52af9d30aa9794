package dev.ratchet.launcher;

import dev.ratchet.launcher.process.ChildSpec;
import dev.ratchet.launcher.process.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How the parts that are JVMs are started. */
final class PartSpecs {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final StackOptions options;
    private final PartEnvironment environment;

    PartSpecs(StackOptions options, PartEnvironment environment) {
        this.options = options;
        this.environment = environment;
    }

    /** A JVM for Kafka: the launcher's jar names Kafka's libraries in its manifest. */
    List<String> kafkaJava() {
        Path jar = Part.KAFKA.jar(options.home().app());
        List<String> words = java(Part.KAFKA);
        words.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        words.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        words.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS");
        words.addAll(List.of("-cp", Files.exists(jar) ? jar.toString() : System.getProperty("java.class.path")));
        return words;
    }

    ChildSpec of(Part part, int port) {
        List<String> words = java(part);
        if (part == Part.MONITOR) {
            words.add("-Dkafka-streams.state.dir=" + options.home().streams());
        }
        words.addAll(List.of("-jar", part.jar(options.home().app()).toString()));
        if (part == Part.MODEL) {
            words.addAll(List.of("--port", Integer.toString(port)));
        }
        return new ChildSpec(
                part.partName(),
                part.stage(),
                words,
                marker(part),
                environment.of(part, port),
                options.home().root(),
                options.home().logs().resolve(part.partName() + ".log"),
                port,
                StopSignal.TERM,
                READY_WITHIN);
    }

    /** A word on the command line that no other stack's part has. */
    String marker(Part part) {
        return "-Dratchet.part=" + options.home().root() + "#" + part.partName();
    }

    private List<String> java(Part part) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add(marker(part));
        words.addAll(part.jvmFlags());
        return words;
    }
}
