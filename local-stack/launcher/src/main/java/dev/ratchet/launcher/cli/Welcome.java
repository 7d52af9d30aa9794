package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.Endpoints;
import java.util.List;
import java.util.stream.Collectors;

/** What a person needs to know about a running stack. */
final class Welcome {
    private Welcome() {}

    static List<String> lines(Endpoints endpoints) {
        Endpoints.User first = endpoints.users().getFirst();
        String others =
                endpoints.users().stream().skip(1).map(Endpoints.User::name).collect(Collectors.joining(", "));
        return List.of(
                "  API        " + endpoints.registry() + "  (Swagger UI: " + endpoints.registry() + "/q/swagger-ui)",
                "  Sign in    " + first.name() + " / " + first.password() + "  (" + others
                        + ": .ratchet/endpoints.json)",
                "  API key    " + endpoints.apiKey() + "  (the owner's)",
                "  Kafka      " + endpoints.kafka(),
                "  Model      " + endpoints.model(),
                "",
                "  ./ratchet watch             what happens, event by event",
                "  ./ratchet status            processes, deployments, lag",
                "  ./ratchet agents drift on   make the live prompt worse, and see it rolled back",
                "  ./ratchet down              stop everything; the data stays",
                "",
                "  curl -H 'Authorization: Bearer " + endpoints.apiKey() + "' " + endpoints.registry()
                        + "/deployments");
    }
}
