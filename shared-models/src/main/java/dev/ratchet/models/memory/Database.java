package dev.ratchet.models.memory;

import dev.ratchet.models.ModelsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The service's database, where it has one. Model calls do without it: what it cannot do is logged, counted, and left, and
 * after a failure it is not asked again for a while. It never takes part in a caller's transaction.
 */
@ApplicationScoped
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class);

    private final @Nullable DataSource dataSource;
    private final MeterRegistry metrics;
    private final Duration pause;
    private volatile long restsUntil = System.nanoTime();

    @Inject
    Database(Instance<DataSource> dataSource, MeterRegistry metrics, ModelsConfig config) {
        this(
                dataSource.isResolvable() ? dataSource.get() : null,
                metrics,
                config.cache().troublePause());
    }

    public Database(@Nullable DataSource dataSource, MeterRegistry metrics, Duration pause) {
        this.dataSource = dataSource;
        this.metrics = metrics;
        this.pause = pause;
    }

    /** Something to do with a connection. */
    public interface Task<T> {
        T run(Connection connection) throws SQLException;
    }

    public boolean exists() {
        return dataSource != null;
    }

    /** The result; empty where there is no database or it failed. */
    @Transactional(TxType.NOT_SUPPORTED)
    public <T> Optional<T> run(String what, Task<T> task) {
        if (dataSource == null || System.nanoTime() - restsUntil < 0) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection()) {
            return Optional.of(task.run(connection));
        } catch (SQLException | RuntimeException e) {
            restsUntil = System.nanoTime() + pause.toNanos();
            metrics.counter("ratchet.models.database.failures").increment();
            LOG.warnf("Cannot %s, going on without: %s", what, e.getMessage());
            return Optional.empty();
        }
    }
}
