package dev.ratchet.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A project of a test's own, with a key for each role. */
record OtherProject(String name, String owner, String member) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    static OtherProject create(DataSource database) throws SQLException {
        String id = Long.toString(System.nanoTime(), 36) + COUNT.incrementAndGet();
        OtherProject project = new OtherProject("project-" + id, key("o" + id), key("m" + id));
        project.add(database, "o" + id, project.owner, "owner");
        project.add(database, "m" + id, project.member, "member");
        return project;
    }

    private static String key(String prefix) {
        return "rk_" + prefix + "_" + "0123456789abcdefghijklmnopqrstuvwxyz-_ABCDE";
    }

    private void add(DataSource database, String prefix, String key, String role) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into api_keys (prefix, key_hash, role, project, name) values (?, sha256(?::bytea), ?, ?, ?)")) {
            insert.setString(1, prefix);
            insert.setString(2, key);
            insert.setString(3, role);
            insert.setString(4, name);
            insert.setString(5, role + " of " + name);
            insert.executeUpdate();
        }
    }
}
