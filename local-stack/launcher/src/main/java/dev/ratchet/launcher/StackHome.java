package dev.ratchet.launcher;

import dev.ratchet.launcher.process.FileTree;
import dev.ratchet.launcher.process.ProcessFile;
import java.nio.file.Path;
import java.util.List;

/** The folder with all that a stack keeps: data, logs, keys, and what it runs. */
public record StackHome(Path root) {
    public StackHome {
        root = root.toAbsolutePath().normalize();
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** Kafka Streams' local stores; they belong to the data in Kafka. */
    public Path streams() {
        return root.resolve("streams");
    }

    /** The programs that run, apart from what a build may rewrite. */
    public Path app() {
        return root.resolve("app");
    }

    public Path endpoints() {
        return root.resolve("endpoints.json");
    }

    public Path secrets() {
        return root.resolve("secrets.json");
    }

    /** While this file exists, the demo traffic drifts. */
    public Path drift() {
        return root.resolve("drift");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    public ProcessFile processes() {
        return new ProcessFile(root.resolve("processes.json"));
    }

    /** The launcher that starts or holds the stack. */
    public ProcessFile launcher() {
        return new ProcessFile(root.resolve("launcher.json"));
    }

    /** Drops data, logs and keys. Nothing may be running. */
    public void clear() {
        List.of(kafka(), postgres(), logs(), streams(), app(), endpoints(), secrets(), drift())
                .forEach(FileTree::delete);
    }
}
