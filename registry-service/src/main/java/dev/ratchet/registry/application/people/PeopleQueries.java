package dev.ratchet.registry.application.people;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.people.Membership;
import dev.ratchet.registry.domain.people.Memberships;
import dev.ratchet.registry.domain.people.User;
import dev.ratchet.registry.domain.people.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked about people. */
@ApplicationScoped
@Transactional
public class PeopleQueries {
    private final Users users;
    private final Memberships memberships;

    PeopleQueries(Users users, Memberships memberships) {
        this.users = users;
        this.memberships = memberships;
    }

    public Optional<User> user(String username) {
        return users.find(username);
    }

    /** Where the user is when they ask for this project, or for none. */
    public Optional<Membership> placeOf(String username, @Nullable String wantedProject) {
        return memberships.placeOf(username, wantedProject);
    }

    public List<Membership> placesOf(String username) {
        return memberships.of(username);
    }

    public Page<Membership> members(String project, Page.Slice slice) {
        return memberships.page(project, slice);
    }
}
