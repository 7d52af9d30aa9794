package dev.ratchet.launcher;

import dev.ratchet.launcher.process.ChildProcess;
import dev.ratchet.launcher.process.Children;
import dev.ratchet.launcher.process.Readiness;
import dev.ratchet.launcher.server.Databases;
import dev.ratchet.launcher.server.KafkaAdmin;
import dev.ratchet.launcher.server.KafkaBroker;
import dev.ratchet.launcher.server.PostgresServer;
import dev.ratchet.launcher.server.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/** One start of a stack: the servers and the model together, then the services together, then the agents. */
final class StackStart {
    private static final Duration AGENTS_SETTLE = Duration.ofMillis(700);
    private static final Duration KAFKA_PATIENCE = Duration.ofSeconds(30);

    private final StackOptions options;
    private final StackHome home;
    private final Children children;
    private final Consumer<String> say;
    private final Secrets secrets;
    private final PortPlan ports;
    private final Addresses addresses;
    private final PartSpecs specs;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    StackStart(StackOptions options, PortPlan ports, Children children, Consumer<String> say) {
        this.options = options;
        this.home = options.home();
        this.ports = ports;
        this.children = children;
        this.say = say;
        this.secrets = Secrets.of(home.secrets());
        this.addresses = Addresses.of(ports, options);
        this.specs = new PartSpecs(options, new PartEnvironment(options, secrets, addresses));
    }

    Endpoints run() throws InterruptedException {
        ports.replacements().forEach(say);
        List<Integer> stages =
                options.parts().stream().map(Part::stage).distinct().sorted().toList();
        for (int stage : stages) {
            Together.run(options.parts().stream()
                    .filter(part -> part.stage() == stage)
                    .map(part -> (Together.Task) () -> start(part))
                    .toList());
        }
        Endpoints endpoints = addresses.endpoints(secrets, children.recorded());
        endpoints.write(home.endpoints());
        return endpoints;
    }

    private void start(Part part) throws InterruptedException {
        double seconds =
                switch (part) {
                    case POSTGRES -> startPostgres();
                    case KAFKA -> startKafka();
                    case AGENTS -> launch(part).awaitReady(Readiness.after(AGENTS_SETTLE));
                    case MODEL, REGISTRY, CLUSTERING, AB_HARNESS, MONITOR ->
                        launch(part)
                                .awaitReady(Readiness.http(http, URI.create(addresses.of(part) + part.readyPath())));
                };
        String where = ports.of(part) == 0 ? "" : "port " + ports.of(part);
        say.accept(String.format(Locale.ROOT, "%-12s ready  %-11s %5.1f s", part.partName(), where, seconds));
    }

    private ChildProcess launch(Part part) {
        ports.release(part);
        return children.start(specs.of(part, ports.of(part)));
    }

    private double startPostgres() throws InterruptedException {
        int port = ports.of(Part.POSTGRES);
        Path cache = options.projectRoot().resolve(".ratchet/binaries");
        PostgresServer server = PostgresServer.prepare(home.postgres(), home.logs(), cache, secrets.postgresPassword());
        Databases databases = new Databases(port, secrets.postgresPassword());
        ports.release(Part.POSTGRES);
        double seconds =
                children.start(server.spec(Part.POSTGRES.stage(), port)).awaitReady(databases::isReachable);
        databases.createMissing();
        return seconds;
    }

    private double startKafka() throws InterruptedException {
        int port = ports.of(Part.KAFKA);
        KafkaBroker broker = new KafkaBroker(home.kafka(), home.logs(), specs.kafkaJava());
        broker.prepare(port, ports.ofController());
        ports.release(Part.KAFKA);
        ChildProcess child = children.start(broker.spec(Part.KAFKA.stage(), port, specs.marker(Part.KAFKA)));
        child.awaitReady(Readiness.port(port));
        try (Admin admin = KafkaAdmin.open(addresses.kafka(), KAFKA_PATIENCE)) {
            double seconds = child.awaitReady(() -> KafkaAdmin.isReady(admin));
            new Topics(admin).ensure();
            return seconds;
        }
    }
}
