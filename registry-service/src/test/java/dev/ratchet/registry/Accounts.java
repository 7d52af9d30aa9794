package dev.ratchet.registry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Keys and users of each role, as an operator would set them. */
public class Accounts implements QuarkusTestResourceLifecycleManager {
    static final String OWNER = key("owner");
    static final String MEMBER = key("member");
    static final String VIEWER = key("viewer");
    static final String PASSWORD = "a:long password";

    private static String key(String role) {
        return "rk_" + role + "_" + "0123456789abcdefghijklmnopqrstuvwxyz-_ABCDE";
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "ratchet.bootstrap.api-keys",
                "owner=" + OWNER + ",member=" + MEMBER + ",viewer=" + VIEWER,
                "ratchet.bootstrap.users",
                "owner:" + PASSWORD + ":owner,viewer:" + PASSWORD + ":viewer",
                "ratchet.policy.sweep-interval",
                "1s",
                "ratchet.people.key-use-interval",
                "1s");
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
