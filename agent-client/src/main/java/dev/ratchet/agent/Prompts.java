package dev.ratchet.agent;

import dev.ratchet.events.data.PromptKey;
import java.util.List;
import java.util.Optional;

/**
 * The live prompts of a project, in memory, pushed by Kafka. A ship or a rollback is seen within milliseconds; while Kafka
 * is away the last known prompts are served, after a restart too where {@link AgentConfig#lastKnownPrompts()} names a file.
 *
 * <pre>{@code
 * try (Prompts prompts = Prompts.open(config); Traces traces = Traces.open(config)) {
 *     PromptHandle router = prompts.prompt("support-intent");
 *     router.await(Duration.ofSeconds(10));
 *     RenderedPrompt prompt = router.forUnit("customer-4711").render(Map.of("message", "where is my parcel?"));
 *     String answer = model.ask(prompt.text());
 *     traces.publish(prompt.trace().output(answer));
 * }
 * }</pre>
 *
 * Thread-safe; its one thread is a daemon.
 */
public final class Prompts implements AutoCloseable {
    private static final long CLOSE_MS = 2_000;

    private final AgentConfig config;
    private final PromptStore store = new PromptStore();
    private final PromptFollower follower;
    private final Thread thread;

    private Prompts(AgentConfig config) {
        this.config = config;
        Optional<LastKnownPrompts> file =
                Optional.ofNullable(config.lastKnownPrompts()).map(LastKnownPrompts::new);
        file.ifPresent(known -> store.takeOver(known.read(), List.of()));
        follower = new PromptFollower(config, store, () -> file.ifPresent(known -> known.write(store.all())));
        thread = Thread.ofPlatform().daemon().name("ratchet-prompts").unstarted(follower);
    }

    /** Starts to follow the prompts; it does not wait for Kafka, see {@link PromptHandle#await}. */
    public static Prompts open(AgentConfig config) {
        Prompts prompts = new Prompts(config);
        prompts.thread.start();
        return prompts;
    }

    /** The prompt of this name, whether or not one is live yet. */
    public PromptHandle prompt(String name) {
        return new PromptHandle(store, new PromptKey(config.project(), name));
    }

    /** Whether the topic has been read to its end at least once; before that, prompts come from the file alone. */
    public boolean isCaughtUp() {
        return follower.isCaughtUp();
    }

    @Override
    public void close() {
        follower.close();
        try {
            thread.join(CLOSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
