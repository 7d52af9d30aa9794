package dev.ratchet.registry.application.keys;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.changes.Changed;
import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.keys.ApiKey;
import dev.ratchet.registry.domain.keys.KeyText;
import dev.ratchet.registry.domain.keys.Keys;
import dev.ratchet.registry.domain.keys.Scope;
import dev.ratchet.registry.domain.people.Memberships;
import dev.ratchet.registry.domain.people.ProjectRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a project's API keys and takes them back. */
@ApplicationScoped
@Transactional
public class KeyRing {
    private final Keys keys;
    private final Memberships memberships;
    private final Event<Changed> changes;
    private final AuditLog audit;
    private final Clock clock;

    KeyRing(Keys keys, Memberships memberships, Event<Changed> changes, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.memberships = memberships;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new key.
     *
     * @throws InvalidInput where it would have expired already
     * @throws AlreadyExists where the audit log could not tell it from a member */
    public Issued create(String project, Draft draft, String actor) {
        Instant now = clock.now();
        if (draft.expiresAt() != null && !draft.expiresAt().isAfter(now)) {
            throw new InvalidInput("expires_at", "expires_at must be in the future");
        }
        memberships.lock(project);
        if (memberships.find(project, draft.name()).isPresent()) {
            throw new AlreadyExists("A member of the project has this name, and decisions are recorded by name");
        }
        KeyText text = KeyText.fresh();
        ApiKey key = new ApiKey(
                EventIds.fresh(),
                project,
                draft.name(),
                text.prefix(),
                draft.role(),
                draft.scopes(),
                actor,
                now,
                draft.expiresAt(),
                null,
                null);
        keys.add(key, text.hash());
        record(key, actor, "create_key", now);
        return new Issued(key, text);
    }

    public Page<ApiKey> page(String project, Page.Slice slice) {
        return keys.page(project, slice);
    }

    /** Ends a key at once; a second time changes nothing.
     *
     * @throws NotFound where the project has no such key */
    public void revoke(String project, UUID id, String actor) {
        ApiKey key = keys.find(project, id).orElseThrow(() -> new NotFound("There is no key of this id"));
        Instant now = clock.now();
        if (keys.revoke(project, id, now)) {
            changes.fire(Changed.apiKey(key.prefix()));
            record(key, actor, "revoke_key", now);
        }
    }

    private void record(ApiKey key, String actor, String action, Instant now) {
        audit.append(new AuditLog.Entry(key.project(), actor, action, "key/" + key.id(), key.name(), now));
    }

    /** A key as an owner wants it. */
    public record Draft(
            String name,
            ProjectRole role,
            Set<Scope> scopes,
            @Nullable Instant expiresAt) {}

    /** A key with its text, which is told once. */
    public record Issued(ApiKey key, KeyText text) {}
}
