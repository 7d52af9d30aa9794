package dev.ratchet.registry.application.changes;

import dev.ratchet.registry.application.changes.Changed.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells caches what to forget: what this replica changes, right after the commit, and what others change, as soon as the
 * database tells. While the database does not tell, nothing may be answered from memory.
 */
@ApplicationScoped
public class ChangeFeed {
    private final Map<Kind, List<Consumer<String>>> forgetters = new ConcurrentHashMap<>();
    private final List<Runnable> clearers = new CopyOnWriteArrayList<>();
    private volatile boolean live;

    /** @param forget is given the id of what has changed
     * @param clear is called where anything may have */
    public void subscribe(Kind kind, Consumer<String> forget, Runnable clear) {
        forgetters.computeIfAbsent(kind, any -> new CopyOnWriteArrayList<>()).add(forget);
        clearers.add(clear);
    }

    /** Whether changes of other replicas are heard. */
    public boolean isLive() {
        return live;
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
        tell(change);
    }

    public void tell(Changed change) {
        forgetters.getOrDefault(change.kind(), List.of()).forEach(forget -> forget.accept(change.id()));
    }

    /** From now on changes are heard; what was missed before is not known. */
    public void begin() {
        clearers.forEach(Runnable::run);
        live = true;
    }

    public void end() {
        live = false;
        clearers.forEach(Runnable::run);
    }
}
