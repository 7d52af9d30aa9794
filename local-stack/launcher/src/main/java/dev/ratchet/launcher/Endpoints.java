package dev.ratchet.launcher;

import dev.ratchet.events.wire.EventJson;
import dev.ratchet.launcher.process.PrivateFile;
import dev.ratchet.launcher.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything of a running stack is; the content of {@code endpoints.json}.
 *
 * @param postgres JDBC address of the registry's database, with user and password
 * @param databases JDBC address by database, likewise
 * @param apiKey the owner's
 * @param apiKeys by role
 * @param services addresses of the four services by name
 * @param pids process ids by part
 */
public record Endpoints(
        String registry,
        String kafka,
        String postgres,
        String model,
        List<User> users,
        String apiKey,
        Map<String, String> apiKeys,
        Map<String, String> services,
        Map<String, String> databases,
        Map<String, Long> pids) {

    /** A demo account. */
    public record User(String name, String password, Role role) {}

    void write(Path file) {
        PrivateFile.write(file, EventJson.write(this));
    }

    public static Optional<Endpoints> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventJson.mapper().readValue(Files.readAllBytes(file), Endpoints.class));
        } catch (IOException e) {
            throw new StackFailure("cannot read " + file, e);
        }
    }
}
