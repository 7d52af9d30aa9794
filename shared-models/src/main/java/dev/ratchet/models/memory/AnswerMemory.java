package dev.ratchet.models.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelsConfig;
import dev.ratchet.models.batching.Batcher;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers that need not be paid for again: those of late in this process, all others in the database. */
@ApplicationScoped
public class AnswerMemory {
    private static final String HITS = "ratchet.models.cache";
    private static final int FETCHED_AT_ONCE = 1_000;

    private final ModelsConfig.Cache config;
    private final MeterRegistry metrics;
    private final AnswerStore store;
    private final Cache<AnswerKey, Kept> lately;
    private final Batcher<AnswerKey, Map<AnswerKey, Kept>> lookups;
    private final Batcher<Map.Entry<AnswerKey, Kept>, Map<AnswerKey, Kept>> inserts;

    public AnswerMemory(ModelsConfig config, Database database, MeterRegistry metrics) {
        this.config = config.cache();
        this.metrics = metrics;
        this.store = new AnswerStore(database);
        this.lately = Caffeine.newBuilder()
                .maximumWeight(Math.max(0, this.config.memoryBytes()))
                .weigher((AnswerKey _, Kept kept) -> kept.bytes())
                .expireAfterWrite(this.config.retention())
                .build();
        this.lookups = new Batcher<>("answer-lookups", Duration.ZERO, store::find);
        this.inserts = new Batcher<>("answer-inserts", Duration.ZERO, store::putIfAbsent);
    }

    @PreDestroy
    void close() {
        lookups.close();
        inserts.close();
    }

    public Optional<ModelAnswer> find(AnswerKey key) {
        if (!config.enabled()) {
            return Optional.empty();
        }
        @Nullable Kept near = lately.getIfPresent(key);
        if (near != null) {
            count("memory");
            return Optional.of(near.answer());
        }
        Optional<Kept> far = Optional.ofNullable(lookups.submit(key).get(key));
        count(far.isPresent() ? "database" : "miss");
        far.ifPresent(kept -> lately.put(key, kept));
        return far.map(Kept::answer);
    }

    /** Those that are remembered, brought near in few round trips. */
    public Map<AnswerKey, ModelAnswer> findAll(Collection<AnswerKey> keys) {
        if (!config.enabled()) {
            return Map.of();
        }
        Map<AnswerKey, Kept> found = new HashMap<>(lately.getAllPresent(keys));
        List<AnswerKey> missing = new ArrayList<>(new LinkedHashSet<>(keys));
        missing.removeAll(found.keySet());
        for (int from = 0; from < missing.size(); from += FETCHED_AT_ONCE) {
            Map<AnswerKey, Kept> far =
                    store.find(missing.subList(from, Math.min(from + FETCHED_AT_ONCE, missing.size())));
            lately.putAll(far);
            found.putAll(far);
        }
        Map<AnswerKey, ModelAnswer> answers = new HashMap<>();
        found.forEach((key, kept) -> answers.put(key, kept.answer()));
        return answers;
    }

    /** Remembers the answer, and gives back the one that all will be given: another process may have been first. */
    public ModelAnswer keep(AnswerKey key, ModelAnswer answer) {
        if (!config.enabled()) {
            return answer;
        }
        Kept mine = Kept.of(answer);
        Kept kept = inserts.submit(Map.entry(key, mine)).getOrDefault(key, mine);
        lately.put(key, kept);
        return kept.equals(mine) ? answer : paid(kept.answer(), answer);
    }

    /** Their text, our bill. */
    private static ModelAnswer paid(ModelAnswer theirs, ModelAnswer ours) {
        return new ModelAnswer(theirs.text(), ours.usage(), ours.latency(), ours.costUsd(), theirs.model());
    }

    public void forget(AnswerKey key) {
        lately.invalidate(key);
        store.remove(key);
    }

    /** Removes what is older than the retention.
     *
     * @return how many there were in the database */
    public int sweep() {
        return store.removeOlderThan(config.retention());
    }

    private void count(String where) {
        metrics.counter(HITS, "found", where).increment();
    }
}
