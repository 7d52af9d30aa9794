package dev.ratchet.registry.domain.people;

import dev.ratchet.registry.domain.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who belongs to which project. */
public interface Memberships {
    /** Keeps others from changing who belongs to the project until the transaction ends. */
    void lock(String project);

    Optional<Membership> find(String project, String username);

    /** The place in the wanted project, or in the first by name where none is wanted. */
    Optional<Membership> placeOf(String username, @Nullable String wantedProject);

    /** By the project's name. */
    List<Membership> of(String username);

    /** By username. */
    Page<Membership> page(String project, Page.Slice slice);

    long owners(String project);

    /** Adds the place, or gives it this role. */
    void put(Seat seat);

    void remove(String project, String username);

    /** A place as it should be from now on. */
    record Seat(String project, String username, ProjectRole role, boolean fromProvider) {}
}
