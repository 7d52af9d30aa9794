package dev.ratchet.registry.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The users that are kept. */
@ApplicationScoped
class Users implements PanacheRepository<UserEntity> {

    @Transactional
    Optional<String> projectOf(String username) {
        return find("username", username).singleResultOptional().map(user -> user.project);
    }

    /** Makes sure that the user is there with this password and role. */
    @Transactional
    void put(Account account, String password) {
        UserEntity user =
                find("username", account.name()).singleResultOptional().orElseGet(UserEntity::new);
        if (user.id == null || !BcryptUtil.matches(password, user.password)) {
            user.password = BcryptUtil.bcryptHash(password);
        }
        user.username = account.name();
        user.role = account.role().wireName();
        user.project = account.project();
        persist(user);
    }
}
