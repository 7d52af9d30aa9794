package dev.ratchet.clustering.domain.diagnosis;

import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.data.ProblemKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a cluster's cause.
 *
 * @param version the live version at that time; {@code null} where none was known
 * @param label a name that a model gave the cluster; {@code null} where none did
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
        /** The rules', in a model's words. */
        RULES_AND_MODEL,
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

    /** With what a model said: its words where the rules can tell what kind of problem it is, else its verdict, too. */
    public Diagnosed with(Diagnosed said) {
        if (isInDoubt()) {
            return said;
        }
        Diagnosis worded = new Diagnosis(
                diagnosis.problem(), diagnosis.reason(), said.diagnosis().rootCause());
        return new Diagnosed(clusterId, version, worded, said.label, Author.RULES_AND_MODEL);
    }

    /** Whether a model has put it into words. */
    public boolean isWorded() {
        return author == Author.MODEL || author == Author.RULES_AND_MODEL;
    }

    /** Whether it is what a model said of this version: it is not asked a second time. */
    public boolean settles(@Nullable String liveVersion) {
        return author == Author.MODEL && liveVersion != null && liveVersion.equals(version);
    }
}
