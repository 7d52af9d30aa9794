package dev.ratchet.benchmarks.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.benchmarks.Measurement;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first page and one deep in the middle of each long list. */
record ListPages(QuarkusServer registry, Map<String, String> headers) {
    private static final double LIMIT_MILLIS = 50;
    private static final int DEEP = 40;

    private static final Map<String, String> LISTS = Map.of(
            "prompts", "/prompts?limit=50",
            "deployments", "/deployments?limit=50",
            "deployments in one state", "/deployments?limit=50&status=monitoring",
            "deployments of one prompt", "/deployments?limit=50&prompt=seeded-05000",
            "versions of a prompt", "/prompts/seeded-05000/versions?limit=20");

    private static final List<String> QUESTIONS = List.of(
            "select * from prompts where project = 'default' and archived_at is null and name > 'seeded-05000'"
                    + " order by name limit 51",
            "select id, status, digest from deployments where project = 'default'"
                    + " and (created_at, id) < (now() - interval '3 days', gen_random_uuid())"
                    + " order by created_at desc, id desc limit 51",
            "select id, status, digest from deployments where project = 'default' and status = 'monitoring'"
                    + " order by created_at desc, id desc limit 51",
            "select id, status, digest from deployments where project = 'default' and prompt_name = 'seeded-05000'"
                    + " order by created_at desc, id desc limit 51",
            "select count(*) from deployments where project = 'default'");

    List<Measurement> measure() throws IOException, InterruptedException {
        List<Measurement> measurements = new ArrayList<>();
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            measurements.add(p99(list.getKey() + ", first page", list.getValue()));
        }
        for (String list : List.of("prompts", "deployments")) {
            measurements.add(p99(list + ", page " + DEEP, deep(LISTS.getOrDefault(list, ""))));
        }
        return measurements;
    }

    private Measurement p99(String what, String path) throws IOException {
        return new Measurement("list: " + what + ", p99", Latency.p99(registry.get(path, headers)), LIMIT_MILLIS, "ms");
    }

    private String deep(String path) throws IOException, InterruptedException {
        String deep = path;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int page = 1; page < DEEP; page++) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(registry.address() + deep));
                headers.forEach(request::header);
                byte[] body =
                        client.send(request.build(), BodyHandlers.ofByteArray()).body();
                JsonNode answer = EventJson.mapper().readTree(body);
                deep = path + "&cursor=" + answer.path("next_cursor").asText();
            }
        }
        return deep;
    }

    static void showPlans(Seed seed) throws SQLException {
        for (String question : QUESTIONS) {
            System.out.println("\n" + question);
            seed.plan(question).forEach(line -> System.out.println("    " + line));
        }
    }
}
