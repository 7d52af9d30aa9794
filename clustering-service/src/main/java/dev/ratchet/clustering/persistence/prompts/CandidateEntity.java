package dev.ratchet.clustering.persistence.prompts;

import dev.ratchet.events.data.Candidate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "candidates")
class CandidateEntity {
    @EmbeddedId
    CandidateId id;

    @Column(name = "template_text")
    String templateText;

    String rationale;
    String changelog;

    @SuppressWarnings("NullAway.Init")
    CandidateEntity() {}

    static CandidateEntity of(UUID deploymentId, int position, Candidate candidate) {
        CandidateEntity row = new CandidateEntity();
        row.id = new CandidateId(deploymentId, position);
        row.templateText = candidate.templateText();
        row.rationale = candidate.rationale();
        row.changelog = candidate.changelog();
        return row;
    }

    /** The key of a candidate's row. */
    @Embeddable
    record CandidateId(
            @Column(name = "deployment_id") UUID deploymentId,
            @Column(name = "position") int position) {}
}
