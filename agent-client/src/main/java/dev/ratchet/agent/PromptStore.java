package dev.ratchet.agent;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The live prompts in memory. Reading takes no lock; within one reading of the topic a lower revision is late. */
final class PromptStore {
    private final Object changed = new Object();
    private volatile Map<PromptKey, LivePrompt> prompts = Map.of();

    Optional<LivePrompt> find(PromptKey key) {
        return Optional.ofNullable(prompts.get(key));
    }

    List<LivePrompt> all() {
        return List.copyOf(prompts.values());
    }

    /** Whether the prompt changed anything. */
    boolean apply(LivePrompt live) {
        synchronized (changed) {
            PromptKey key = new PromptKey(live.project(), live.promptName());
            LivePrompt known = prompts.get(key);
            return (known == null || known.revision() < live.revision()) && put(Map.of(key, live));
        }
    }

    boolean remove(PromptKey key) {
        synchronized (changed) {
            Map<PromptKey, LivePrompt> next = new HashMap<>(prompts);
            boolean known = next.remove(key) != null;
            prompts = Map.copyOf(next);
            return known;
        }
    }

    /** What a whole reading of the topic says; it wins over what was remembered, whatever the revisions. */
    void takeOver(Collection<LivePrompt> read, Collection<PromptKey> removed) {
        synchronized (changed) {
            removed.forEach(this::remove);
            Map<PromptKey, LivePrompt> found = new HashMap<>();
            read.forEach(live -> found.put(new PromptKey(live.project(), live.promptName()), live));
            put(found);
        }
    }

    /** The prompt as soon as there is one, {@code null} where the time is over first. */
    @Nullable LivePrompt await(PromptKey key, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (changed) {
            while (true) {
                LivePrompt live = prompts.get(key);
                long left = deadline - System.nanoTime();
                if (live != null || left <= 0) {
                    return live;
                }
                changed.wait(Math.max(1, left / 1_000_000));
            }
        }
    }

    private boolean put(Map<PromptKey, LivePrompt> more) {
        Map<PromptKey, LivePrompt> next = new HashMap<>(prompts);
        next.putAll(more);
        prompts = Map.copyOf(next);
        changed.notifyAll();
        return true;
    }
}
