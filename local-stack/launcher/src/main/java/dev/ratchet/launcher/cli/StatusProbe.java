package dev.ratchet.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.Part;
import dev.ratchet.launcher.StackHome;
import dev.ratchet.launcher.process.Readiness;
import dev.ratchet.launcher.process.RecordedProcess;
import dev.ratchet.launcher.process.StackFailure;
import dev.ratchet.launcher.server.ConsumerLag;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks every process how it is; what does not answer is left out. */
final class StatusProbe {
    private static final int SHOWN_DEPLOYMENTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final StackHome home;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    StatusProbe(StackHome home) {
        this.home = home;
    }

    StatusReport ask() throws InterruptedException {
        List<StatusReport.Line> lines = new ArrayList<>();
        for (RecordedProcess process : home.processes().read()) {
            lines.add(StatusReport.Line.of(process, process.isRunning() && isReady(process)));
        }
        boolean running = lines.stream().anyMatch(StatusReport.Line::running);
        Optional<Endpoints> endpoints = running ? Endpoints.read(home.endpoints()) : Optional.empty();
        if (endpoints.isEmpty()) {
            return new StatusReport(running, lines, null, Map.of());
        }
        return new StatusReport(running, lines, deployments(endpoints.get()), lag(endpoints.get()));
    }

    private boolean isReady(RecordedProcess process) throws InterruptedException {
        String path = Arrays.stream(Part.values())
                .filter(part -> part.partName().equals(process.name()))
                .map(Part::readyPath)
                .findFirst()
                .orElse("");
        if (!path.isEmpty()) {
            return Readiness.http(http, URI.create("http://localhost:" + process.port() + path))
                    .isReady();
        }
        return process.port() == 0 || Readiness.port(process.port()).isReady();
    }

    private @Nullable JsonNode deployments(Endpoints endpoints) throws InterruptedException {
        URI address = URI.create(endpoints.registry() + "/deployments?limit=" + SHOWN_DEPLOYMENTS);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + endpoints.apiKey())
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? EventJson.mapper().readTree(response.body()) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static Map<String, Long> lag(Endpoints endpoints) throws InterruptedException {
        try {
            return ConsumerLag.read(endpoints.kafka());
        } catch (StackFailure e) {
            return Map.of();
        }
    }
}
