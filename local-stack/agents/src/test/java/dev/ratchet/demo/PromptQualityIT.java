package dev.ratchet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.demo.chat.ChatModel;
import dev.ratchet.demo.chat.HttpChatModel;
import dev.ratchet.demo.traffic.Message;
import dev.ratchet.demo.traffic.Resources;
import dev.ratchet.demo.traffic.Traffic;
import dev.ratchet.localmodel.embedding.CachedEmbeddings;
import dev.ratchet.localmodel.embedding.MiniLm;
import dev.ratchet.localmodel.http.Engine;
import dev.ratchet.localmodel.http.ModelServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the local model a better prompt gives better answers to texts that it has not seen, and a worse one worse. */
class PromptQualityIT {
    private static final int MESSAGES = 600;
    private static final long SEED = 2_026;

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);
    private static ModelServer server;
    private static ChatModel model;

    @BeforeAll
    static void startModel() throws IOException {
        Engine engine = Engine.over(new CachedEmbeddings(MiniLm.load(WORKERS), 20_000));
        server = ModelServer.start(0, CompletableFuture.completedFuture(engine), false);
        URI base = URI.create("http://localhost:" + server.port() + "/v1");
        model = new HttpChatModel(HttpClient.newHttpClient(), base, null, null, Duration.ofSeconds(30));
    }

    @AfterAll
    static void stopModel() {
        server.close();
        WORKERS.shutdownNow();
    }

    @Test
    void the_first_intent_prompt_is_usable_and_leaves_room() {
        assertThat(intent().passRate(AgentDefinition.supportIntent().firstTemplate(), false))
                .isBetween(0.40, 0.65);
    }

    @Test
    void a_good_intent_prompt_beats_the_first_and_a_bad_one_loses() {
        double first = intent().passRate(AgentDefinition.supportIntent().firstTemplate(), false);
        double good = intent().passRate(Resources.text("support/good.txt"), false);
        double bad = intent().passRate(Resources.text("support/bad.txt"), false);

        assertThat(good).isGreaterThan(0.80).isGreaterThan(first + 0.15);
        assertThat(bad).isLessThan(first - 0.15);
    }

    @Test
    void a_prompt_with_examples_from_the_traffic_is_good_on_texts_it_has_not_seen() {
        String trained = withExamples(Resources.text("support/bare.txt"));

        assertThat(intent().passRate(trained, false)).isGreaterThan(0.75);
    }

    @Test
    void drift_lowers_even_prompts_that_were_good_before() {
        for (String prompt :
                List.of(Resources.text("support/good.txt"), withExamples(Resources.text("support/bare.txt")))) {
            double before = intent().passRate(prompt, false);
            double drifted = intent().passRate(prompt, true);

            assertThat(drifted).isLessThan(before - 0.25);
        }
    }

    @Test
    void a_good_extraction_prompt_beats_the_first_and_drift_lowers_it() {
        Exam orders = new Exam(AgentDefinition.orderExtract(), model, SEED, MESSAGES);

        double first = orders.passRate(AgentDefinition.orderExtract().firstTemplate(), false);
        double good = orders.passRate(Resources.text("orders/good.txt"), false);
        double drifted = orders.passRate(Resources.text("orders/good.txt"), true);

        assertThat(first).isBetween(0.10, 0.40);
        assertThat(good).isGreaterThan(0.80);
        assertThat(drifted).isLessThan(good - 0.25);
    }

    private static Exam intent() {
        return new Exam(AgentDefinition.supportIntent(), model, SEED, MESSAGES);
    }

    /** Four examples per intent from other customers. */
    private static String withExamples(String template) {
        Traffic others = AgentDefinition.supportIntent().customers().apply(SEED + 1);
        String examples = Stream.generate(() -> others.next(false))
                .limit(400)
                .collect(Collectors.groupingBy(Message::expectedOutput))
                .values()
                .stream()
                .flatMap(messages -> messages.stream().limit(4))
                .map(message -> "\"" + message.text() + "\" -> " + message.expectedOutput())
                .collect(Collectors.joining("\n"));
        return template.replace("<message>", "Examples:\n" + examples + "\n\n<message>");
    }
}
