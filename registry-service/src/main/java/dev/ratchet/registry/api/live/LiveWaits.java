package dev.ratchet.registry.api.live;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.api.IfNoneMatch;
import dev.ratchet.registry.api.live.LiveAnswers.Answer;
import dev.ratchet.registry.application.changes.ChangeFeed;
import dev.ratchet.registry.application.changes.Changed.Kind;
import dev.ratchet.registry.config.LiveConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Callers that wait until a live prompt is another one than they know. A caller who waits holds no thread: a change, from
 * whichever replica, is looked up once and told to all who wait for it.
 */
@ApplicationScoped
public class LiveWaits {
    private static final Logger LOG = Logger.getLogger(LiveWaits.class);

    private final LiveAnswers answers;
    private final int most;
    private final Map<String, Set<Bell>> bells = new ConcurrentHashMap<>();
    private final AtomicInteger waiting;

    LiveWaits(LiveAnswers answers, LiveConfig config, ChangeFeed changes, MeterRegistry metrics) {
        this.answers = answers;
        this.most = config.maxWaiting();
        this.waiting = metrics.gauge("ratchet.registry.live.waiting", new AtomicInteger());
        changes.follow(Kind.LIVE_PROMPT, this::ring, () -> bells.keySet().forEach(this::ring));
    }

    /** Whether there is room for another caller. */
    boolean hasRoom() {
        return waiting.get() < most;
    }

    /**
     * The first answer that is not known, or the last one that is when the patience ends. The bell hangs before anybody
     * looks, so that no change is missed in between.
     */
    Uni<Answer> next(PromptKey key, IfNoneMatch known, Duration patience) {
        return Uni.createFrom().deferred(() -> {
            Bell bell = hang(key, known);
            return answers.get(key)
                    .chain(answer -> known.names(answer.tag()) ? wait(key, bell, patience) : now(answer))
                    .onTermination()
                    .invoke(() -> takeDown(key, bell));
        });
    }

    private Uni<Answer> wait(PromptKey key, Bell bell, Duration patience) {
        return Uni.createFrom()
                .completionStage(bell.rung)
                .ifNoItem()
                .after(patience)
                .recoverWithUni(() -> answers.get(key));
    }

    private static Uni<Answer> now(Answer answer) {
        return Uni.createFrom().item(answer);
    }

    private Bell hang(PromptKey key, IfNoneMatch known) {
        Bell bell = new Bell(known);
        waiting.incrementAndGet();
        bells.compute(key.toString(), (id, others) -> {
            Set<Bell> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(bell);
            return all;
        });
        return bell;
    }

    private void takeDown(PromptKey key, Bell bell) {
        waiting.decrementAndGet();
        bells.computeIfPresent(key.toString(), (id, all) -> without(all, bell));
    }

    private static @Nullable Set<Bell> without(Set<Bell> all, Bell bell) {
        all.remove(bell);
        return all.isEmpty() ? null : all;
    }

    /** Looks and tells on a thread of its own: whoever has committed does not wait for those who do. */
    private void ring(String id) {
        Set<Bell> all = bells.get(id);
        if (all != null) {
            Thread.ofVirtual().name("live-waits").start(() -> tell(PromptKey.parse(id), all));
        }
    }

    private void tell(PromptKey key, Set<Bell> all) {
        try {
            Answer now = answers.load(key);
            all.forEach(bell -> bell.tell(now));
        } catch (RuntimeException e) {
            LOG.warnf("Cannot tell who waits for %s of its change; they look again later: %s", key, e.getMessage());
        }
    }

    /** One caller. */
    private static final class Bell {
        private final IfNoneMatch known;
        private final CompletableFuture<Answer> rung = new CompletableFuture<>();

        Bell(IfNoneMatch known) {
            this.known = known;
        }

        void tell(Answer answer) {
            if (!known.names(answer.tag())) {
                rung.complete(answer);
            }
        }
    }
}
