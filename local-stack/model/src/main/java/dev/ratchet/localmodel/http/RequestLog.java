package dev.ratchet.localmodel.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Keeps what the model was asked in a file, a request a line: tests look there for what must not leave a service. */
public final class RequestLog implements Consumer<JsonNode> {
    private final Path file;

    private RequestLog(Path file) {
        this.file = file;
    }

    /** Begins the file anew. */
    public static RequestLog into(Path file) throws IOException {
        Files.writeString(file, "");
        return new RequestLog(file);
    }

    @Override
    public synchronized void accept(JsonNode request) {
        try {
            Files.writeString(file, EventJson.writeText(request) + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
