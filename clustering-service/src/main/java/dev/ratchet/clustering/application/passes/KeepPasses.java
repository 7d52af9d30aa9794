package dev.ratchet.clustering.application.passes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.ratchet.clustering.config.ClusteringConfig;
import dev.ratchet.clustering.domain.passes.Pass;
import dev.ratchet.clustering.domain.passes.Passes;
import dev.ratchet.events.FailureEvent.TracePassed;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;

/** Keeps what went well, the newest of it, until it is old. What turns out to have failed is no longer read. */
@ApplicationScoped
public class KeepPasses {
    private final Passes passes;
    private final ClusteringConfig config;
    private final Clock clock;

    KeepPasses(Passes passes, ClusteringConfig config, Clock clock) {
        this.passes = passes;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public void passed(List<TracePassed> events) {
        events.stream().map(Pass::of).forEach(passes::add);
        events.stream()
                .collect(groupingBy(
                        TracePassed::prompt, LinkedHashMap::new, mapping(TracePassed::promptVersion, toList())))
                .forEach((prompt, versions) -> versions.stream()
                        .distinct()
                        .forEach(version -> passes.keepNewest(prompt, version, config.keptPassesPerVersion())));
    }

    @Scheduled(every = "1h", delayed = "1m", skipExecutionIf = ApplicationNotRunning.class)
    @Transactional
    void forget() {
        passes.dropBefore(clock.instant().minus(config.retention()));
    }
}
