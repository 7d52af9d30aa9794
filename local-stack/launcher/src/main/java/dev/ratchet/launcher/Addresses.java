package dev.ratchet.launcher;

import dev.ratchet.launcher.process.RecordedProcess;
import dev.ratchet.launcher.server.Databases;
import dev.ratchet.launcher.server.PostgresServer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The addresses that follow from the ports. */
record Addresses(Map<Part, Integer> ports, String model) {

    static Addresses of(PortPlan plan, StackOptions options) {
        Map<Part, Integer> ports = options.parts().stream().collect(Collectors.toMap(Function.identity(), plan::of));
        String local = "http://localhost:" + ports.getOrDefault(Part.MODEL, 0) + "/v1";
        return new Addresses(ports, options.environment().getOrDefault(StackOptions.MODEL_ADDRESS, local));
    }

    String of(Part part) {
        return "http://localhost:" + port(part);
    }

    String kafka() {
        return "localhost:" + port(Part.KAFKA);
    }

    String database(String name) {
        return Databases.url(port(Part.POSTGRES), name);
    }

    Endpoints endpoints(Secrets secrets, List<RecordedProcess> processes) {
        String login = "?user=" + PostgresServer.USER + "&password=" + secrets.postgresPassword();
        Map<String, String> databases =
                Databases.ALL.stream().collect(Collectors.toMap(Function.identity(), name -> database(name) + login));
        return new Endpoints(
                of(Part.REGISTRY),
                kafka(),
                database(Databases.REGISTRY) + login,
                model,
                Arrays.stream(Role.values())
                        .map(role -> new Endpoints.User(role.wireName(), secrets.password(role), role))
                        .toList(),
                secrets.apiKey(Role.OWNER),
                secrets.apiKeys(),
                ports.keySet().stream().filter(Part::isService).collect(Collectors.toMap(Part::partName, this::of)),
                databases,
                processes.stream().collect(Collectors.toMap(RecordedProcess::name, RecordedProcess::pid)));
    }

    private int port(Part part) {
        return ports.getOrDefault(part, 0);
    }
}
