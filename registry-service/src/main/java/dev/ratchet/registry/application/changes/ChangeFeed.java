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
    private final Map<Kind, List<Consumer<String>>> followers = new ConcurrentHashMap<>();
    private final List<Runnable> clearers = new CopyOnWriteArrayList<>();
    private final List<Runnable> lookers = new CopyOnWriteArrayList<>();
    private volatile boolean live;

    /** @param forget is given the id of what has changed
     * @param clear is called where anything may have */
    public void subscribe(Kind kind, Consumer<String> forget, Runnable clear) {
        forgetters.computeIfAbsent(kind, any -> new CopyOnWriteArrayList<>()).add(forget);
        clearers.add(clear);
    }

    /** As {@link #subscribe}, for who looks again after a change: told once all who remember have forgotten. */
    public void follow(Kind kind, Consumer<String> look, Runnable lookAtAll) {
        followers.computeIfAbsent(kind, any -> new CopyOnWriteArrayList<>()).add(look);
        lookers.add(lookAtAll);
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
        followers.getOrDefault(change.kind(), List.of()).forEach(look -> look.accept(change.id()));
    }

    /** From now on changes are heard; what was missed before is not known. */
    public void begin() {
        clearers.forEach(Runnable::run);
        live = true;
        lookers.forEach(Runnable::run);
    }

    public void end() {
        live = false;
        clearers.forEach(Runnable::run);
        lookers.forEach(Runnable::run);
    }
}
