package dev.ratchet.clustering.domain.diagnosis;

import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.data.ProblemKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a cluster's cause.
 *
 * @param version the live version at that time; {@code null} where none was known
 * @param label a name that a model gave the cluster; {@code null} where none was asked
 * @param author who says so
 */
public record Diagnosed(
        UUID clusterId,
        @Nullable String version,
        Diagnosis diagnosis,
        @Nullable String label,
        Author author) {

    /** Whose word a diagnosis is. */
    public enum Author {
        RULES,
        /** The rules', who are not sure. */
        RULES_IN_DOUBT,
        MODEL
    }

    public static Diagnosed of(UUID clusterId, @Nullable String version, Finding finding) {
        return new Diagnosed(
                clusterId,
                version,
                new Diagnosis(finding.problem(), finding.reason(), null),
                null,
                finding.certain() ? Author.RULES : Author.RULES_IN_DOUBT);
    }

    public boolean isInDoubt() {
        return author == Author.RULES_IN_DOUBT;
    }

    public boolean isOfPrompt() {
        return diagnosis.problem() == ProblemKind.PROMPT;
    }

    /** A model that was asked about this version is not overruled by rules that cannot tell. */
    public boolean settles(@Nullable String liveVersion) {
        return author == Author.MODEL && liveVersion != null && liveVersion.equals(version);
    }
}
