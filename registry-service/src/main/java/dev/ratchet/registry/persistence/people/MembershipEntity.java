package dev.ratchet.registry.persistence.people;

import dev.ratchet.registry.domain.people.ProjectRole;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Row of {@code memberships}. */
@Entity
@Table(name = "memberships")
@SuppressWarnings("NullAway.Init")
public class MembershipEntity {
    @EmbeddedId
    public Place place;

    public ProjectRole role;
    public boolean fromProvider;
    public Instant since;

    /** Who is where. */
    @Embeddable
    public record Place(Long userId, String project) {}
}
