package dev.ratchet.monitor.config;

import dev.ratchet.monitor.messaging.MonitorMetrics;
import dev.ratchet.monitor.messaging.MonitorTopology;
import dev.ratchet.redaction.Redactor;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/** What the Kafka Streams extension picks up. */
@ApplicationScoped
public class StreamsBeans {
    private static final Logger LOG = Logger.getLogger(StreamsBeans.class);

    /** A singleton, as Kafka Streams reads the fields of a topology and a proxy has none. */
    @Produces
    @Singleton
    Topology topology(MonitorConfig config, Redactor redactor, MeterRegistry registry) {
        return new MonitorTopology(config.settings(), redactor, new MonitorMetrics(registry), InstantSource.system())
                .build(config.otlp().topics());
    }

    /** An outage ends a thread; the next one starts from the last commit. */
    @Produces
    @Singleton
    StreamsUncaughtExceptionHandler startAgain() {
        return exception -> {
            LOG.error("A stream thread ended; another one takes over", exception);
            return StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
        };
    }
}
