package dev.ratchet.registry.persistence.failures;

import static java.util.Objects.requireNonNullElse;

import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.data.ProblemKind;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.failures.CountedCluster;
import dev.ratchet.registry.domain.failures.FailureCluster;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code failure_clusters}. */
@Entity(name = "FailureClusterEntity")
@Table(name = "failure_clusters")
@SuppressWarnings("NullAway.Init")
class ClusterEntity {
    @Id
    UUID id;

    String project;
    String promptName;
    String signature;
    String label;
    long toldCount;
    int distinctUnits;
    Instant firstSeen;
    Instant toldLastSeen;
    String[] samples;
    UUID[] aliases;

    @Nullable UUID mergedInto;

    @Nullable String problem;

    @Nullable String problemReason;

    @Nullable String rootCause;

    Instant changedAt;
    ClusterState state;
    long review;

    /** The database takes it from the members, too. */
    @Column(insertable = false, updatable = false)
    long failures;

    /** The database takes it from the members, too. */
    @Column(insertable = false, updatable = false)
    Instant lastSeen;

    void write(FailureCluster cluster) {
        ClusterRef told = cluster.told();
        Diagnosis diagnosis = cluster.diagnosis();
        id = cluster.id();
        project = cluster.prompt().project();
        promptName = cluster.prompt().promptName();
        signature = told.signature();
        label = told.label();
        toldCount = told.count();
        distinctUnits = cluster.distinctUnits();
        firstSeen = told.firstSeen();
        toldLastSeen = told.lastSeen();
        samples = told.sampleTraceIds().toArray(String[]::new);
        aliases = cluster.aliases().toArray(UUID[]::new);
        mergedInto = cluster.mergedInto();
        problem = diagnosis == null ? null : diagnosis.problem().wireName();
        problemReason = diagnosis == null ? null : diagnosis.reason();
        rootCause = diagnosis == null ? null : diagnosis.rootCause();
        changedAt = cluster.changedAt();
        state = cluster.state();
        review = cluster.review();
    }

    CountedCluster counted() {
        return new CountedCluster(toDomain(), failures, lastSeen);
    }

    FailureCluster toDomain() {
        return new FailureCluster(
                new PromptKey(project, promptName),
                new ClusterRef(id, signature, label, toldCount, firstSeen, toldLastSeen, List.of(samples)),
                distinctUnits,
                state,
                review,
                List.of(aliases),
                mergedInto,
                diagnosis(),
                changedAt);
    }

    private @Nullable Diagnosis diagnosis() {
        return problem == null
                ? null
                : new Diagnosis(
                        ProblemKind.valueOf(problem.toUpperCase(Locale.ROOT)),
                        requireNonNullElse(problemReason, ""),
                        rootCause);
    }
}
