package dev.ratchet.registry.security;

import dev.ratchet.events.data.Names;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.application.people.SeedUser;
import dev.ratchet.registry.config.BootstrapConfig;
import dev.ratchet.registry.domain.keys.KeyText;
import dev.ratchet.registry.domain.people.Memberships.Seat;
import dev.ratchet.registry.domain.people.ProjectRole;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.stream.Stream;

/** Makes sure, at each start, of the keys and users that the operator has set. Messages never quote a secret. */
@ApplicationScoped
public class Bootstrap {
    private final BootstrapConfig config;
    private final ApiKeys keys;
    private final SeedUser users;

    Bootstrap(BootstrapConfig config, ApiKeys keys, SeedUser users) {
        this.config = config;
        this.keys = keys;
        this.users = users;
    }

    void start(@Observes StartupEvent event) {
        config.apiKeys().stream().flatMap(Bootstrap::entries).forEach(this::addKey);
        config.users().stream().flatMap(Bootstrap::entries).forEach(this::putUser);
    }

    private static Stream<String> entries(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).filter(entry -> !entry.isEmpty());
    }

    private void addKey(String entry) {
        int equals = entry.indexOf('=');
        ProjectRole role = role(entry.substring(0, Math.max(0, equals)), "RATCHET_BOOTSTRAP_API_KEYS");
        KeyText key = KeyText.read(entry.substring(equals + 1))
                .orElseThrow(() -> new IllegalArgumentException("RATCHET_BOOTSTRAP_API_KEYS: the key of "
                        + role.wireName() + " must look like rk_<prefix>_<secret>: 4 to 32 letters or digits, then"
                        + " 256 random bits in base64url (43 characters)"));
        keys.addIfAbsent(key, role.wireName(), role, PromptKey.DEFAULT_PROJECT);
    }

    private void putUser(String entry) {
        int first = entry.indexOf(':');
        int last = entry.lastIndexOf(':');
        if (first < 0 || last - first < 2) {
            throw new IllegalArgumentException("RATCHET_BOOTSTRAP_USERS must be a list of name:password:role");
        }
        ProjectRole role = role(entry.substring(last + 1), "RATCHET_BOOTSTRAP_USERS");
        String name = Names.name(entry.substring(0, first), "the user's name");
        users.put(new Seat(PromptKey.DEFAULT_PROJECT, name, role, false), entry.substring(first + 1, last));
    }

    private static ProjectRole role(String name, String variable) {
        return ProjectRole.find(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(variable + " has a role that is not owner, member or viewer"));
    }
}
