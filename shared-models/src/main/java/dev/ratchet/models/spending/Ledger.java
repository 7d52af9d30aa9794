package dev.ratchet.models.spending;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ratchet.events.data.Usage;
import dev.ratchet.models.Work;
import dev.ratchet.models.memory.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;

/**
 * The books. Every answer is added in memory at once, which budgets go by, and written to the database about once a second:
 * a crash loses that second. Where there is no database it only knows what happened since the start.
 */
@ApplicationScoped
public class Ledger {
    private static final int ACCOUNTS_AT_MOST = 100_000;
    private static final int SCOPES_AT_MOST = 10_000;
    private static final Duration REREAD = Duration.ofSeconds(30);

    private final Database database;
    private final SpendingTable table;
    private final Clock clock;
    private final Object lock = new Object();
    private Map<Account, Sum> unwritten = new HashMap<>();
    private final LoadingCache<Scope, DoubleAdder> spent;

    @Inject
    public Ledger(Database database) {
        this(database, Clock.systemUTC());
    }

    public Ledger(Database database, Clock clock) {
        this.database = database;
        this.table = new SpendingTable(database);
        this.clock = clock;
        this.spent = Caffeine.newBuilder()
                .maximumSize(SCOPES_AT_MOST)
                .refreshAfterWrite(REREAD)
                .executor(task -> Thread.ofVirtual().start(task)) // never under the lock, where a record may ask for it
                .build(new Totals());
    }

    public void record(Work work, String role, String model, Usage usage, double costUsd, boolean cached) {
        LocalDate day = today();
        Sum sum = Sum.of(usage, costUsd, cached);
        synchronized (lock) {
            if (database.exists()) {
                unwritten.merge(Account.of(day, work, role, model), sum, Sum::plus);
            }
            if (!cached) {
                add(new Scope.OfJob(work.job()), costUsd);
                add(new Scope.OfDay(work.project(), day), costUsd);
            }
        }
    }

    private void add(Scope scope, double usd) {
        DoubleAdder known = spent.getIfPresent(scope);
        if (known != null) {
            known.add(usd);
        } else if (!database.exists()) {
            spent.put(scope, adder(usd));
        }
    }

    double spentBy(String job) {
        return spent.get(new Scope.OfJob(job)).sum();
    }

    double spentToday(String project) {
        return spent.get(new Scope.OfDay(project, today())).sum();
    }

    /** Other processes write into the same books, so totals are read again from time to time, where they can be. */
    private final class Totals implements CacheLoader<Scope, DoubleAdder> {
        @Override
        public DoubleAdder load(Scope scope) {
            write();
            return adder(stored(scope).orElseGet(() -> unwritten(scope)));
        }

        @Override
        public DoubleAdder reload(Scope scope, DoubleAdder old) {
            write();
            return stored(scope).map(Ledger::adder).orElse(old);
        }
    }

    private Optional<Double> stored(Scope scope) {
        Optional<Sum> sum =
                switch (scope) {
                    case Scope.OfJob(String job) -> table.sum("job = ?", job);
                    case Scope.OfDay(String project, LocalDate day) ->
                        table.sum("project = ? and day = ?", project, day);
                };
        return sum.map(Sum::spentUsd);
    }

    private double unwritten(Scope scope) {
        synchronized (lock) {
            return unwritten.entrySet().stream()
                    .filter(entry -> scope.holds(entry.getKey()))
                    .mapToDouble(entry -> entry.getValue().spentUsd())
                    .sum();
        }
    }

    private static DoubleAdder adder(double usd) {
        DoubleAdder adder = new DoubleAdder();
        adder.add(usd);
        return adder;
    }

    /** Writes what is not written yet; what the database does not take now is kept for the next time. */
    public void write() {
        Map<Account, Sum> batch;
        synchronized (lock) {
            if (unwritten.isEmpty()) {
                return;
            }
            batch = unwritten;
            unwritten = new HashMap<>();
        }
        if (!table.add(batch)) {
            synchronized (lock) {
                batch.forEach((account, sum) -> {
                    if (unwritten.size() < ACCOUNTS_AT_MOST) {
                        unwritten.merge(account, sum, Sum::plus);
                    }
                });
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
