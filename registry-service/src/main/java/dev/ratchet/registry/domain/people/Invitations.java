package dev.ratchet.registry.domain.people;

import dev.ratchet.registry.domain.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The invitations, open ones and others. */
public interface Invitations {
    void add(Invitation invitation, byte[] tokenHash);

    /** The invitation of a token; nobody else accepts or revokes it until the transaction ends. */
    Optional<Invitation> lockByToken(byte[] tokenHash);

    Optional<Invitation> lock(String project, UUID id);

    /** Newest first. */
    Page<Invitation> page(String project, Page.Slice slice);

    void accepted(UUID id, String username, Instant at);

    void revoked(UUID id, Instant at);
}
