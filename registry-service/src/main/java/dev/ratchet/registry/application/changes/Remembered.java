package dev.ratchet.registry.application.changes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ratchet.registry.application.changes.Changed.Kind;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Answers that are kept in memory until what they are about changes. A load that runs while that happens is over before it
 * is forgotten, so nothing old stays.
 */
public final class Remembered<V> {
    private final int capacity;
    private volatile Cache<String, V> answers;
    private final ChangeFeed changes;

    public Remembered(Kind kind, int capacity, ChangeFeed changes) {
        this(kind, UnaryOperator.identity(), capacity, changes);
    }

    /** @param subject what the answer is kept under that a change, by its id, is about */
    public Remembered(Kind kind, UnaryOperator<String> subject, int capacity, ChangeFeed changes) {
        this.capacity = capacity;
        this.answers = empty();
        this.changes = changes;
        changes.subscribe(kind, id -> answers.invalidate(subject.apply(id)), this::clear);
    }

    private Cache<String, V> empty() {
        return Caffeine.newBuilder().maximumSize(capacity).build();
    }

    /** Begins anew: a load that is under way puts its answer, which may be old, where nobody looks any more. */
    private void clear() {
        answers = empty();
    }

    /** Never blocks. */
    public Optional<V> get(String id) {
        return changes.isLive() ? Optional.ofNullable(answers.getIfPresent(id)) : Optional.empty();
    }

    /** May load; what is not there, or throws, is not kept. */
    @SuppressWarnings("NullAway") // a null is how the cache is told that there is nothing to keep
    public Optional<V> find(String id, Function<String, Optional<V>> loader) {
        return changes.isLive()
                ? Optional.ofNullable(
                        answers.get(id, wanted -> loader.apply(wanted).orElse(null)))
                : loader.apply(id);
    }
}
