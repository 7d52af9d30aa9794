package dev.ratchet.registry.application.people;

import dev.ratchet.registry.domain.people.Memberships;
import dev.ratchet.registry.domain.people.Memberships.Seat;
import dev.ratchet.registry.domain.people.Users;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A user whom the operator wants to be there, with this password and this place. */
@ApplicationScoped
public class SeedUser {
    private final Users users;
    private final Memberships memberships;

    SeedUser(Users users, Memberships memberships) {
        this.users = users;
        this.memberships = memberships;
    }

    @Transactional
    public void put(Seat seat, String password) {
        users.find(seat.username())
                .ifPresentOrElse(
                        user -> {
                            String hash = user.passwordHash();
                            if (hash == null || !BcryptUtil.matches(password, hash)) {
                                users.setPassword(user.id(), BcryptUtil.bcryptHash(password));
                            }
                        },
                        () -> users.addIfAbsent(seat.username(), BcryptUtil.bcryptHash(password), null));
        memberships.put(seat);
    }
}
