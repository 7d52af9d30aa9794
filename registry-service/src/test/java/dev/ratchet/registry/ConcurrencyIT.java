package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.decide;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.ReplayOutcome;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many decisions at the same moment. */
@QuarkusTest
class ConcurrencyIT {
    private static final int CALLS = 20;

    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void ofManyApprovalsAndRejectionsExactlyOneWins() throws Exception {
        String prompt = newPrompt();
        UUID id = registry.replayed(prompt, "Better: {message}", ReplayOutcome.PASSED);

        List<Integer> answers = atOnce(i -> () -> i % 2 == 0
                ? post("/deployments/" + id + "/approve", "{}").statusCode()
                : decide(id, "reject", "no " + i).statusCode());

        assertThat(answers)
                .containsOnly(200, 409)
                .filteredOn(code -> code == 200)
                .hasSize(1);
        assertThat(sequence(id)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void ofManyDecisionsOnAShippedDeploymentTheRollbackWinsOnce() throws Exception {
        String prompt = newPrompt();
        UUID id = registry.replayed(prompt, "Better: {message}", ReplayOutcome.PASSED);
        post("/deployments/" + id + "/approve", "{}").then().statusCode(200);

        List<Integer> answers = atOnce(i -> () -> switch (i % 3) {
            case 0 -> post("/deployments/" + id + "/approve", "{}").statusCode();
            case 1 -> decide(id, "reject", "no").statusCode();
            default -> decide(id, "rollback", "no " + i).statusCode();
        });

        assertThat(answers)
                .containsOnly(200, 409)
                .filteredOn(code -> code == 200)
                .hasSize(1);
        assertThat(sequence(id)).containsExactly(1, 2, 3, 4, 5);
        assertThat(RegistryClient.status(id)).isEqualTo("rolled_back");
        assertThat((String) owner().get("/prompts/{name}/live", prompt).path("version"))
                .isEqualTo("1.0.0");
        assertThat(registry.told(prompt, 3)).extracting(live -> live.revision()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void ofManyFirstVersionsOfOnePromptOneIsLiveAndTheOthersAreRefused() throws Exception {
        String name = "race-" + System.nanoTime();

        List<Integer> answers = atOnce(i ->
                () -> post("/prompts", Map.of("name", name, "version", "1.0.0", "template_text", "Text " + i))
                        .statusCode());

        assertThat(answers)
                .containsOnly(201, 409)
                .filteredOn(code -> code == 201)
                .hasSize(1);
        assertThat(registry.told(name, 1)).hasSize(1);
    }

    private static List<Integer> sequence(UUID id) {
        return owner().get("/deployments/{id}/transitions", id).path("seq");
    }

    private static List<Integer> atOnce(IntFunction<Callable<Integer>> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CALLS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, CALLS)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        start.await();
                        return call.apply(i).call();
                    })
                    .toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
