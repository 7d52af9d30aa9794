package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.prompts.Exit;
import dev.ratchet.launcher.prompts.PromptsFailure;
import dev.ratchet.launcher.prompts.Registry;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which registry a command talks to, and with which key: as told, else as in the environment, else the local stack. */
final class RegistryOptions {
    private static final String URL = "RATCHET_URL";
    private static final String KEY = "RATCHET_API_KEY";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The registry; by default $RATCHET_URL, else the local stack.")
    private @Nullable String url;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The API key; by default $RATCHET_API_KEY, which no list of processes shows.")
    private @Nullable String key;

    /** @throws PromptsFailure where an address or a key is missing */
    Registry open(Project project, Map<String, String> environment) {
        String address = url == null ? environment.get(URL) : url;
        String secret = key == null ? environment.get(KEY) : key;
        if (address == null || address.isBlank()) {
            Endpoints local = local(project);
            return new Registry(URI.create(local.registry()), secret == null ? local.apiKey() : secret);
        }
        if (secret == null || secret.isBlank()) {
            throw new PromptsFailure(Exit.UNREADABLE, "a key is missing; set " + KEY + " or give --key");
        }
        return new Registry(checked(address), secret);
    }

    private static Endpoints local(Project project) {
        Optional<Endpoints> running = Endpoints.read(project.home().endpoints());
        return running.orElseThrow(() -> new PromptsFailure(
                Exit.AWAY,
                "no local stack is running; './ratchet up' starts it, and --url or " + URL + " names another"));
    }

    private static URI checked(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // the same as an address of another kind
        }
        throw new PromptsFailure(Exit.UNREADABLE, address + " is no address such as https://ratchet.example.com");
    }
}
