package dev.ratchet.benchmarks.registry;

import static java.util.Objects.requireNonNull;

import dev.ratchet.benchmarks.Measurement;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.LocalStack;
import dev.ratchet.launcher.Part;
import dev.ratchet.launcher.StackOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The registry in a JVM as in production, on real PostgreSQL and Kafka, with 10,000 prompts of 20 versions and 100,000
 * deployments: its hot path beside a bare Quarkus endpoint that answers the same bytes, the pages of its lists, and an
 * import of 100,000 dataset entries.
 */
public final class RegistryBenchmark {
    private static final String KEY = "rk_bench_0123456789abcdefghijklmnopqrstuvwxyz-_ABCDE";
    private static final String LIVE = "/prompts/seeded-05000/live";
    private static final Map<String, String> WITH_KEY = Map.of("Authorization", "Bearer " + KEY);

    private final Path projectRoot = Path.of("").toAbsolutePath();

    public List<Measurement> run() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("ratchet-registry-bench");
        StackOptions options = StackOptions.of(folder, projectRoot)
                .only(Set.of(Part.POSTGRES, Part.KAFKA))
                .withAnyPorts()
                .withFreshData();
        try (LocalStack stack = LocalStack.start(options, RegistryBenchmark::say);
                QuarkusServer registry = registry(stack.endpoints(), folder)) {
            return measure(stack.endpoints(), registry, folder);
        } finally {
            options.home().clear();
        }
    }

    private QuarkusServer registry(Endpoints endpoints, Path folder) throws IOException, InterruptedException {
        return QuarkusServer.start(
                projectRoot.resolve("registry-service"),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database(endpoints),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        endpoints.kafka(),
                        "RATCHET_BOOTSTRAP_API_KEYS",
                        "owner=" + KEY),
                "/q/health/ready",
                folder.resolve("registry.log"));
    }

    private List<Measurement> measure(Endpoints endpoints, QuarkusServer registry, Path folder)
            throws IOException, InterruptedException, SQLException {
        Seed seed = new Seed(database(endpoints));
        seed.plant();
        List<Measurement> measurements = new ArrayList<>();
        measurements.addAll(besideABareEndpoint(registry, folder));
        measurements.forEach(measured -> say(measured.toString()));
        measurements.addAll(new ListPages(registry, WITH_KEY).measure());
        measurements.addAll(new DatasetUpload(registry, WITH_KEY, folder).measure());
        ListPages.showPlans(seed);
        return measurements;
    }

    private List<Measurement> besideABareEndpoint(QuarkusServer registry, Path folder)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> live = live(registry);
        Path body = Files.write(folder.resolve("body.json"), live.body());
        try (QuarkusServer bare = QuarkusServer.start(
                projectRoot.resolve("benchmarks/bare-endpoint"),
                Map.of("BARE_BODY", body.toString()),
                "/whole",
                folder.resolve("bare-endpoint.log"))) {
            Ratio whole = Ratio.of(registry.get(LIVE, WITH_KEY), bare.get("/whole", WITH_KEY), 200);
            Map<String, String> tagged = Map.of(
                    "Authorization",
                    "Bearer " + KEY,
                    "If-None-Match",
                    live.headers().firstValue("ETag").orElseThrow());
            Ratio unchanged = Ratio.of(registry.get(LIVE, tagged), bare.get("/unchanged", tagged), 304);
            return List.of(
                    Measurement.atLeast(row("200", whole, live.body().length), whole.percent(), 80, "%"),
                    Measurement.atLeast(row("304", unchanged, 0), unchanged.percent(), 90, "%"));
        }
    }

    private static String row(String status, Ratio ratio, int bytes) {
        return "`GET /prompts/{name}/live` with a key, %s%s: %,.0f/s beside a bare endpoint's %,.0f/s"
                .formatted(status, bytes == 0 ? "" : " of %,d bytes".formatted(bytes), ratio.ours(), ratio.peers());
    }

    private static HttpResponse<byte[]> live(QuarkusServer registry) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.address() + LIVE))
                .header("Authorization", "Bearer " + KEY)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String database(Endpoints endpoints) {
        return requireNonNull(endpoints.databases().get("registry"));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
