package dev.ratchet.clustering.application;

import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
import dev.ratchet.clustering.domain.guards.Objection;
import dev.ratchet.clustering.domain.synthesis.SynthesisJobs;
import dev.ratchet.clustering.domain.synthesis.SynthesisJobs.Ending;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers for operators. */
@ApplicationScoped
public class ClusteringMetrics {
    private static final String JOBS = "ratchet.clustering.jobs";

    private final MeterRegistry registry;
    private final Counter clustered;
    private final Counter embedded;
    private final Counter merged;
    private final Counter moved;
    private final AtomicLong open;

    ClusteringMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.clustered = Counter.builder("ratchet.clustering.failures")
                .description("Failed traces that were given a cluster")
                .register(registry);
        this.embedded = Counter.builder("ratchet.clustering.embedded.texts")
                .description("Texts that were not seen before")
                .register(registry);
        this.merged = Counter.builder("ratchet.clustering.merged.clusters")
                .description("Clusters that became a part of another")
                .register(registry);
        this.moved = Counter.builder("ratchet.clustering.moved.failures")
                .description("Failed traces that were given another cluster than before")
                .register(registry);
        this.open = registry.gauge("ratchet.clustering.open.jobs", new AtomicLong());
    }

    public void failuresClustered(int count) {
        clustered.increment(count);
    }

    public void textsEmbedded(int count) {
        embedded.increment(count);
    }

    public void tended(int merged, int moved) {
        this.merged.increment(merged);
        this.moved.increment(moved);
    }

    /** A template from a model broke a rule. */
    public void candidateRefused(Objection objection) {
        registry.counter(
                        "ratchet.clustering.refused.candidates",
                        "rule",
                        objection.kind().wireName())
                .increment();
    }

    /** A cluster that would have been proposed for was looked into. */
    public void lookedInto(Diagnosed diagnosed) {
        registry.counter(
                        "ratchet.clustering.diagnoses",
                        "problem",
                        diagnosed.diagnosis().problem().wireName(),
                        "author",
                        diagnosed.author().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    public void jobClosed(Ending ending) {
        count(ending.name().toLowerCase(Locale.ROOT));
    }

    public void jobPutBack() {
        count("put_back");
    }

    public void jobLost() {
        count("lease_lost");
    }

    public void openJobs(SynthesisJobs jobs) {
        open.set(jobs.openJobs());
    }

    private void count(String outcome) {
        registry.counter(JOBS, "outcome", outcome).increment();
    }
}
