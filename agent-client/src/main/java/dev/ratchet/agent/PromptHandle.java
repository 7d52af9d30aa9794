package dev.ratchet.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptTemplate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One prompt by name. It may be kept for ever and shared by threads: each call sees the version that is live then. {@link
 * #forUnit} takes part in rollouts; {@link #render} serves what everybody gets who is not named.
 */
public final class PromptHandle {
    private final PromptStore store;
    private final PromptKey key;

    PromptHandle(PromptStore store, PromptKey key) {
        this.store = store;
        this.key = key;
    }

    /** A prompt that does not come over Kafka and never changes: for the tests of an agent. */
    public static PromptHandle fixed(LivePrompt live) {
        PromptStore store = new PromptStore();
        store.apply(live);
        return new PromptHandle(store, new PromptKey(live.project(), live.promptName()));
    }

    public PromptKey key() {
        return key;
    }

    /** What is known of the prompt, arms of a rollout included. */
    public Optional<LivePrompt> find() {
        return store.find(key);
    }

    /** @throws NoLivePrompt where none is known */
    public LivePrompt current() {
        return find().orElseThrow(() -> new NoLivePrompt(key));
    }

    /** Waits until a version is known; at once where one is.
     *
     * @throws NoLivePrompt where none came in time, or the thread was interrupted (which it then still is) */
    public LivePrompt await(Duration patience) {
        try {
            LivePrompt live = store.await(key, patience);
            if (live != null) {
                return live;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new NoLivePrompt(key);
    }

    /** The prompt as this session or user gets it; a blank name is as good as none. */
    public UnitPrompt forUnit(String unit) {
        return new UnitPrompt(this, unit);
    }

    /** Fills the template of the version for all with values of any kind that Jackson knows.
     *
     * @throws NoLivePrompt where none is known
     * @throws PromptTemplate.MissingVariable where the template asks for more */
    public RenderedPrompt render(Map<String, ?> values) {
        return Call.of(current(), null, values).render();
    }

    /** Fills the template of the version for all with the fields of a JSON object.
     *
     * @throws NoLivePrompt where none is known
     * @throws PromptTemplate.MissingVariable where the template asks for more */
    public RenderedPrompt render(JsonNode values) {
        return Call.of(current(), null, values).render();
    }
}
