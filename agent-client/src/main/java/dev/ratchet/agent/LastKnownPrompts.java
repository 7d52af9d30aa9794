package dev.ratchet.agent;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The small file that lets an agent start while Kafka is away. A file that cannot be read or written stops nothing. */
final class LastKnownPrompts {
    private static final Logger LOG = LoggerFactory.getLogger(LastKnownPrompts.class);

    private final Path file;

    LastKnownPrompts(Path file) {
        this.file = file;
    }

    record Contents(List<LivePrompt> livePrompts) {}

    List<LivePrompt> read() {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            List<LivePrompt> prompts = EventJson.readTrusted(Files.readString(file), Contents.class)
                    .livePrompts();
            return prompts == null ? List.of() : prompts;
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The last known prompts in {} cannot be read: {}", file, e.toString());
            return List.of();
        }
    }

    /** Replaces the file as a whole; a reader sees the old one or the new one. */
    void write(Collection<LivePrompt> prompts) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            replace(folder, EventJson.write(new Contents(sorted(prompts))));
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The last known prompts cannot be written to {}: {}", file, e.toString());
        }
    }

    private void replace(@Nullable Path folder, byte[] contents) throws IOException {
        Path fresh = Files.createTempFile(folder, file.getFileName() + ".", ".new");
        try {
            Files.write(fresh, contents);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static List<LivePrompt> sorted(Collection<LivePrompt> prompts) {
        return prompts.stream().sorted(Comparator.comparing(LivePrompt::key)).toList();
    }
}
