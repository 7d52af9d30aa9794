package dev.ratchet.clustering.persistence.prompts;

import dev.ratchet.clustering.domain.prompts.Scores;
import dev.ratchet.clustering.domain.prompts.Verdict;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.wire.EventJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "candidates")
class CandidateEntity {
    @EmbeddedId
    CandidateId id;

    @Column(name = "template_text")
    String templateText;

    String rationale;
    String changelog;

    @Column(name = "expected_effect")
    String expectedEffect;

    @Nullable String version;

    @Nullable String scores;

    @SuppressWarnings("NullAway.Init")
    CandidateEntity() {}

    static CandidateEntity of(UUID deploymentId, int position, Candidate candidate) {
        CandidateEntity row = new CandidateEntity();
        row.id = new CandidateId(deploymentId, position);
        row.templateText = candidate.templateText();
        row.rationale = candidate.rationale();
        row.changelog = candidate.changelog();
        row.expectedEffect = candidate.expectedEffect();
        return row;
    }

    void take(Verdict verdict) {
        verdict.versions().stream()
                .filter(named -> named.templateText().equals(templateText))
                .findFirst()
                .ifPresent(named -> version = named.version());
        Scores measured = version == null ? null : verdict.scores().get(version);
        if (measured != null) {
            scores = EventJson.writeText(measured.values());
        }
    }

    /** The key of a candidate's row. */
    @Embeddable
    record CandidateId(
            @Column(name = "deployment_id") UUID deploymentId,
            @Column(name = "position") int position) {}
}
