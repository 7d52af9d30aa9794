package dev.ratchet.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.events.wire.EventJson;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One prompt by name. It may be kept for ever and shared by threads: each call sees the version that is live then. */
public final class PromptHandle {
    private final PromptStore store;
    private final PromptKey key;

    PromptHandle(PromptStore store, PromptKey key) {
        this.store = store;
        this.key = key;
    }

    public PromptKey key() {
        return key;
    }

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

    /** Fills the live template with values of any kind that Jackson knows.
     *
     * @throws NoLivePrompt where none is known
     * @throws PromptTemplate.MissingVariable where the template asks for more */
    public RenderedPrompt render(Map<String, ?> values) {
        JsonNode object = EventJson.mapper().valueToTree(values);
        return render(object);
    }

    /** Fills the live template with the fields of a JSON object.
     *
     * @throws NoLivePrompt where none is known
     * @throws PromptTemplate.MissingVariable where the template asks for more */
    public RenderedPrompt render(JsonNode values) {
        LivePrompt live = current();
        return new RenderedPrompt(live, values, new PromptTemplate(live.prompt().templateText()).render(values));
    }
}
