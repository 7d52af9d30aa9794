package dev.ratchet.launcher;

import dev.ratchet.launcher.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Looks before anything starts whether there is room for it. */
final class Preflight {
    private static final long GIGABYTE = 1L << 30;
    private static final long ENOUGH_MEMORY = 5 * GIGABYTE / 2;
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private final Consumer<String> say;

    Preflight(Consumer<String> say) {
        this.say = say;
    }

    void check(StackOptions options) {
        checkDisk(options.home().root());
        checkMemory(availableMemory(), options.parts().size() == Part.values().length);
        options.parts().stream()
                .filter(part -> part != Part.POSTGRES && part != Part.KAFKA)
                .map(part -> part.jar(options.projectRoot()))
                .filter(jar -> !Files.exists(jar))
                .findFirst()
                .ifPresent(jar -> {
                    throw new StackFailure(jar + " is not there; './ratchet up' builds it");
                });
    }

    private static void checkDisk(Path home) {
        try {
            long usable = Files.getFileStore(Files.createDirectories(home)).getUsableSpace();
            if (usable < GIGABYTE) {
                throw new StackFailure("the disk of " + home + " is full: " + (usable >> 20)
                        + " MB are free, at least 1024 MB are needed");
            }
        } catch (IOException e) {
            throw new StackFailure("cannot use " + home + ": " + e.getMessage(), e);
        }
    }

    void checkMemory(OptionalLong available, boolean whole) {
        if (!whole || available.isEmpty() || available.getAsLong() >= ENOUGH_MEMORY) {
            return;
        }
        String free =
                String.format(Locale.ROOT, "%.1f GB of memory are free", available.getAsLong() / (double) GIGABYTE);
        if (available.getAsLong() < GIGABYTE) {
            throw new StackFailure("not enough memory: " + free + ", about 2.5 GB are needed");
        }
        say.accept("memory is short: " + free + ", about 2.5 GB are needed");
    }

    private static OptionalLong availableMemory() {
        if (!Files.isReadable(MEMORY)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(MEMORY).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
