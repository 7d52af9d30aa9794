package dev.ratchet.agent.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ratchet.agent.AgentConfig;
import dev.ratchet.agent.PromptHandle;
import dev.ratchet.agent.Prompts;
import dev.ratchet.agent.RenderedPrompt;
import dev.ratchet.agent.Shadows;
import dev.ratchet.agent.TraceDraft;
import dev.ratchet.agent.Traces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A support router in plain Java: reads messages line by line, and says what each is about. The README runs it. */
public final class PlainAgent {
    private final PromptHandle router;
    private final Traces traces;
    private final Shadows shadows;
    private final Model model;

    /** Whatever asks the model. */
    public interface Model {
        String ask(String text) throws IOException, InterruptedException;
    }

    public PlainAgent(PromptHandle router, Traces traces, Shadows shadows, Model model) {
        this.router = router;
        this.traces = traces;
        this.shadows = shadows;
        this.model = model;
    }

    /** Answers a message of a customer, with the version that this customer gets. */
    public String answer(String customer, String message) throws IOException, InterruptedException {
        RenderedPrompt prompt = router.forUnit(customer).render(Map.of("message", message));
        TraceDraft trace = prompt.trace();
        Instant start = Instant.now();
        try {
            String answer = model.ask(prompt.text());
            trace.output(answer);
            return answer;
        } catch (IOException e) {
            trace.error("unreachable", e.getMessage());
            throw e;
        } finally {
            traces.publish(trace.latency(Duration.between(start, Instant.now())));
            shadows.repeat(prompt, trace, (candidate, _) -> model.ask(candidate.text()));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        AgentConfig config = AgentConfig.of("localhost:9092")
                .withSource("support-router")
                .withLastKnownPrompts(Path.of(System.getProperty("java.io.tmpdir"), "support-router-prompts.json"));

        try (Prompts prompts = Prompts.open(config);
                Traces traces = Traces.open(config);
                Shadows shadows = Shadows.open(traces)) {
            PromptHandle router = prompts.prompt("support-intent"); // keep it; each call sees what is live then
            router.await(Duration.ofSeconds(10)); // NoLivePrompt if there is none by then

            PlainAgent agent = new PlainAgent(router, traces, shadows, PlainAgent::askLocalModel);
            agent.answerAll(System.in);
        }
    }

    private void answerAll(InputStream messages) throws IOException, InterruptedException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(messages, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(line + " → " + answer("customer-4711", line));
        }
    }

    /** The model that {@code ./ratchet up} starts, by the chat API that most models speak. */
    private static String askLocalModel(String text) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        String question = json.writeValueAsString(
                Map.of("model", "ratchet-local", "messages", List.of(Map.of("role", "user", "content", text))));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:8090/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(question))
                .build();
        HttpResponse<String> response;
        try (HttpClient client = HttpClient.newHttpClient()) {
            response = client.send(request, BodyHandlers.ofString());
        }
        if (response.statusCode() != 200) {
            throw new IOException("the model answered " + response.statusCode());
        }
        JsonNode answer = json.readTree(response.body());
        return answer.path("choices").path(0).path("message").path("content").asText();
    }
}
