package dev.ratchet.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process and its children hold in memory, as far as the system tells. */
public final class ResidentMemory {
    private ResidentMemory() {}

    /** Megabytes, 0 where unknown. What the children share with their parent is counted once. */
    public static long megabytes(ProcessHandle process) {
        long own = kilobytes(process, "VmRSS:");
        long children = process.descendants()
                .mapToLong(child -> kilobytes(child, "RssAnon:"))
                .sum();
        return (own + children) >> 10;
    }

    private static long kilobytes(ProcessHandle process, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
