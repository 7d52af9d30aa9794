package dev.ratchet.launcher.server;

import dev.ratchet.launcher.process.StackFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The databases of the services, each owned by one of them. */
public final class Databases {
    public static final String REGISTRY = "registry";
    public static final String CLUSTERING = "clustering";
    public static final String AB_HARNESS = "ab_harness";
    public static final List<String> ALL = List.of(REGISTRY, CLUSTERING, AB_HARNESS);

    private static final String WRONG_PASSWORD = "28P01";

    private final int port;
    private final String password;

    public Databases(int port, String password) {
        this.port = port;
        this.password = password;
    }

    public static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Whether the server takes connections. */
    public boolean isReachable() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new StackFailure(
                        "PostgreSQL's data folder has another password than secrets.json; './ratchet up --fresh' starts"
                                + " with new data",
                        e);
            }
            return false;
        }
    }

    public void createMissing() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String database : ALL) {
                if (!exists(statement, database)) {
                    statement.executeUpdate("create database " + database);
                }
            }
        } catch (SQLException e) {
            throw new StackFailure("cannot create the databases: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement, String database) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return rows.next();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url(port, "postgres") + "?connectTimeout=2&socketTimeout=20", PostgresServer.USER, password);
    }
}
