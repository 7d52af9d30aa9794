package dev.ratchet.launcher.server;

import dev.ratchet.launcher.process.FileTree;
import dev.ratchet.launcher.process.StackFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the archive for this platform on the class path. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder that has {@code bin} in it. */
    static Path unpack(Path cache) {
        String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path target = cache.resolve(archive.replace(".txz", "") + "-" + size(archive));
        if (!Files.isDirectory(target)) {
            unpack(archive, target);
        }
        return target;
    }

    static String archiveFor(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : osName.toLowerCase(Locale.ROOT);
        String arch =
                switch (osArch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> osArch;
                };
        return "postgres-" + os + "-" + arch + ".txz";
    }

    /** The archive's size tells one release's folder from the next one's. */
    private static long size(String archive) {
        try (InputStream stream = open(archive)) {
            return stream.skip(Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String archive) {
        InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new StackFailure("there are no PostgreSQL programs for this platform (" + archive
                    + "); Linux and macOS on x86-64 and ARM are supported");
        }
        return stream;
    }

    private static void unpack(String archive, Path target) {
        try {
            Path draft = Files.createTempDirectory(Files.createDirectories(target.getParent()), ".unpacking");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (InputStream stream = open(archive);
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(stream)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, draft);
                }
            }
            put(draft, target);
        } catch (IOException e) {
            throw new StackFailure("cannot unpack PostgreSQL into " + target + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("entry leaves the archive's folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            boolean executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Another launcher may have been faster. */
    private static void put(Path draft, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            FileTree.delete(draft);
        } else {
            Files.move(draft, target);
        }
    }
}
