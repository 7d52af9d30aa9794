package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.Announcements;
import dev.ratchet.registry.application.webhooks.Notifications;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.Moved;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a move and tells of it, inside and outside, all in the current transaction. */
@ApplicationScoped
public class Ledger {
    private final Deployments deployments;
    private final Announcements announcements;
    private final Notifications notifications;

    Ledger(Deployments deployments, Announcements announcements, Notifications notifications) {
        this.deployments = deployments;
        this.announcements = announcements;
        this.notifications = notifications;
    }

    /** @param cause id of the fact or the request that the move follows from; it may cause more than one move */
    public void record(Moved moved, @Nullable String liveVersion, UUID cause) {
        deployments.save(moved);
        UUID step = EventIds.derived(cause, moved.transition().seq());
        UUID event =
                announcements.make(moved.event(liveVersion), moved.transition().at(), step);
        notifications.tell(moved, liveVersion, event);
    }
}
