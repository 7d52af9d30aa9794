package dev.ratchet.registry.persistence.changes;

import dev.ratchet.registry.application.changes.ChangeFeed;
import dev.ratchet.registry.application.changes.Changed;
import dev.ratchet.registry.application.changes.Changed.Kind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears on a connection of its own what other replicas have changed. The connection is asked for a sign of life between
 * any two waits; without one the feed ends until there is another connection.
 */
@ApplicationScoped
public class ChangeListener implements Runnable {
    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final int WAIT_MILLIS = 500;
    private static final int SILENCE_MILLIS = 2_000;
    private static final int RETRY_MILLIS = 1_000;
    private static final Executor AT_ONCE = Runnable::run;

    private final DataSource dataSource;
    private final ChangeFeed feed;
    private volatile boolean stopped;
    private @Nullable Thread thread;

    ChangeListener(DataSource dataSource, ChangeFeed feed) {
        this.dataSource = dataSource;
        this.feed = feed;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("change-listener").daemon().start(this);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(5_000);
        }
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.warnf(
                        "Changes of other replicas are not heard, so nothing is answered from memory: %s",
                        e.getMessage());
            } finally {
                feed.end();
            }
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        int usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(AT_ONCE, SILENCE_MILLIS);
        execute(connection, "listen " + ChangeNotifier.CHANNEL);
        feed.begin();
        while (!stopped) {
            execute(connection, "select 1");
            hear(connection.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS));
        }
        execute(connection, "unlisten " + ChangeNotifier.CHANNEL);
        connection.setNetworkTimeout(AT_ONCE, usual);
    }

    private void hear(PGNotification @Nullable [] notifications) {
        if (notifications != null) {
            for (PGNotification notification : notifications) {
                hear(notification.getParameter());
            }
        }
    }

    /** {@code KIND id}; a kind that only a newer replica knows is kept nowhere here. */
    private void hear(String text) {
        int space = text.indexOf(' ');
        for (Kind kind : Kind.values()) {
            if (space > 0 && kind.name().equals(text.substring(0, space))) {
                feed.tell(new Changed(kind, text.substring(space + 1)));
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(stopped ? 0 : RETRY_MILLIS);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
