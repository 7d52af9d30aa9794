package dev.ratchet.launcher;

import dev.ratchet.launcher.process.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The programs as they were at the start. A build that runs beside the stack rewrites the modules' own files in place,
 * which would pull them from under the running JVMs; libraries are never rewritten, so a link to them does.
 */
final class AppCopy {
    private final Path projectRoot;
    private final Path copy;

    private AppCopy(Path projectRoot, Path copy) {
        this.projectRoot = projectRoot;
        this.copy = copy;
    }

    /** Copies what the parts consist of; what is not built is left out. */
    static void make(Path projectRoot, Path copy, Set<Part> parts) {
        FileTree.delete(copy);
        AppCopy app = new AppCopy(projectRoot, copy);
        parts.stream()
                .filter(Part::isJvm)
                .map(part -> part.jar(projectRoot))
                .filter(Files::exists)
                .forEach(app::add);
    }

    /** A Quarkus application is a folder of its own; other jars have their libraries beside them. */
    private void add(Path jar) {
        Path folder = jar.resolveSibling("");
        if (folder.endsWith("quarkus-app")) {
            addTree(folder);
        } else {
            put(jar);
            addTree(folder.resolve("lib"));
        }
    }

    private void addTree(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> regular = files.filter(Files::isRegularFile).toList();
            regular.forEach(this::put);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Path file) {
        Path relative = projectRoot.relativize(file);
        Path target = copy.resolve(relative);
        try {
            Files.createDirectories(target.resolveSibling(""));
            if (!isLibrary(relative) || !link(file, target)) {
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLibrary(Path file) {
        return file.toString().contains("/lib/") && !file.toString().contains("SNAPSHOT");
    }

    private static boolean link(Path file, Path target) {
        try {
            Files.createLink(target, file);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
