package dev.ratchet.registry.application.people;

import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.people.Membership;
import dev.ratchet.registry.domain.people.Memberships;
import dev.ratchet.registry.domain.people.Memberships.Seat;
import dev.ratchet.registry.domain.people.ProjectRole;
import dev.ratchet.registry.domain.people.Projects;
import dev.ratchet.registry.domain.people.User;
import dev.ratchet.registry.domain.people.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;

/**
 * Users of an OpenID Connect provider. One is made at first sight, and has the place that the provider says; the rule of the
 * last owner does not hold the provider back.
 */
@ApplicationScoped
public class ProviderUsers {
    private static final String ACTOR = "system:oidc";
    private static final Pattern NAME = Pattern.compile("(?!system:)[^\\p{C}/]{1,200}");

    private final Users users;
    private final Projects projects;
    private final Memberships memberships;
    private final AuditLog audit;
    private final Clock clock;

    ProviderUsers(Users users, Projects projects, Memberships memberships, AuditLog audit, Clock clock) {
        this.users = users;
        this.projects = projects;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /** The username here.
     *
     * @throws Conflict where there is no such project, the name is that of another user, who is never taken over, or could be
     *     taken for something else where decisions are recorded */
    @Transactional
    public String seen(Claims claims) {
        if (!projects.exists(claims.project())) {
            throw new Conflict("There is no project " + claims.project());
        }
        User user = users.findExternal(claims.externalId()).orElseGet(() -> added(claims));
        boolean settled = true;
        for (Membership place : memberships.of(user.username())) {
            settled &= isAsSaid(place, claims);
        }
        boolean there = memberships.find(claims.project(), user.username()).isPresent();
        if (!settled || !there) {
            settle(user.username(), claims);
        }
        return user.username();
    }

    private User added(Claims claims) {
        if (!NAME.matcher(claims.username()).matches()) {
            throw new Conflict("The username is longer than 200 characters, begins with system: or holds a slash or a"
                    + " control character");
        }
        users.addIfAbsent(claims.username(), null, claims.externalId());
        return users.findExternal(claims.externalId())
                .orElseThrow(() -> new Conflict("The username " + claims.username() + " is that of another user"));
    }

    private static boolean isAsSaid(Membership place, Claims claims) {
        return place.project().equals(claims.project())
                ? place.fromProvider() && place.role() == claims.role()
                : !place.fromProvider();
    }

    private void settle(String username, Claims claims) {
        memberships.lock(claims.project());
        memberships.of(username).stream()
                .filter(Membership::fromProvider)
                .forEach(place -> memberships.remove(place.project(), username));
        memberships.put(new Seat(claims.project(), username, claims.role(), true));
        audit.append(new AuditLog.Entry(
                claims.project(),
                ACTOR,
                "change_role",
                "member/" + username + "/" + claims.role().wireName(),
                null,
                clock.now()));
    }

    /** Who somebody is, as a provider's token says.
     *
     * @param externalId issuer and subject, which never change */
    public record Claims(String externalId, String username, ProjectRole role, String project) {}
}
