package dev.ratchet.launcher.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts a child into a session of its own: a Ctrl-C in the launcher's terminal does not reach it, nor does a hang-up. */
final class Session {
    private static final List<String> PERL =
            List.of("-e", "use POSIX; POSIX::setsid(); exec {$ARGV[0]} @ARGV or exit 127", "--");

    private Session() {}

    /** The words before the command; the process id stays that of the command. */
    static List<String> prefix() {
        return program("setsid").map(List::of).or(Session::perl).orElse(List.of());
    }

    private static Optional<List<String>> perl() {
        return program("perl").map(perl -> {
            List<String> words = new ArrayList<>(List.of(perl));
            words.addAll(PERL);
            return List.copyOf(words);
        });
    }

    private static Optional<String> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
