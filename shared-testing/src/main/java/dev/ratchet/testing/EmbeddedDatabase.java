package dev.ratchet.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL server beside the test JVM, started at first use and kept until the JVM ends; each name is a database
 * of its own.
 */
public final class EmbeddedDatabase {
    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";
    private static final String PROPERTY = "dev.ratchet.testing.postgres";

    private EmbeddedDatabase() {}

    /** The JDBC address of the database, which is created where it does not exist yet. */
    public static String jdbcUrl(String database) {
        synchronized (System.getProperties()) {
            String known = System.getProperty(PROPERTY);
            int port = known == null ? start() : Integer.parseInt(known);
            create(port, database);
            return url(port, database);
        }
    }

    private static int start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            System.setProperty(PROPERTY, Integer.toString(server.getPort()));
            return server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(int port, String database) {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            boolean exists = statement
                    .executeQuery("select 1 from pg_database where datname = '" + database + "'")
                    .next();
            if (!exists) {
                statement.executeUpdate("create database \"" + database + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + database, e);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }
}
