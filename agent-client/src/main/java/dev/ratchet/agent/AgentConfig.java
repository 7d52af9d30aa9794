package dev.ratchet.agent;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.data.PromptKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an agent reaches Ratchet.
 *
 * @param bootstrapServers Kafka brokers, {@code host:port,…}
 * @param project the project whose prompts are followed
 * @param source who publishes, as it stands in the {@code ce_source} header
 * @param lastKnownPrompts file that keeps the prompts over a restart; {@code null} for none
 * @param maxQueuedTraces how many traces may wait for Kafka
 * @param maxQueuedBytes how much memory the waiting traces may take
 * @param whenFull which trace is dropped when either limit is reached
 * @param closeWithin how long {@link Traces#close()} may take to hand over what waits
 * @param kafka further Kafka client settings (security for instance); they win over the built-in ones
 */
public record AgentConfig(
        String bootstrapServers,
        String project,
        String source,
        @Nullable Path lastKnownPrompts,
        int maxQueuedTraces,
        long maxQueuedBytes,
        DropPolicy whenFull,
        Duration closeWithin,
        Map<String, String> kafka) {
    public AgentConfig {
        requireNonNull(bootstrapServers, "bootstrapServers");
        requireNonNull(project, "project");
        requireNonNull(source, "source");
        requireNonNull(whenFull, "whenFull");
        requireNonNull(closeWithin, "closeWithin");
        kafka = Map.copyOf(kafka);
        if (maxQueuedTraces < 1 || maxQueuedBytes < 1) {
            throw new IllegalArgumentException("the queue must hold at least one trace");
        }
    }

    /** The defaults: 10,000 traces or 16 MiB, the newest dropped when full, 5 s to close, no file. */
    public static AgentConfig of(String bootstrapServers) {
        return new AgentConfig(
                bootstrapServers,
                PromptKey.DEFAULT_PROJECT,
                "agent",
                null,
                10_000,
                16 * 1024 * 1024L,
                DropPolicy.NEWEST,
                Duration.ofSeconds(5),
                Map.of());
    }

    public AgentConfig withProject(String newProject) {
        return new AgentConfig(
                bootstrapServers,
                newProject,
                source,
                lastKnownPrompts,
                maxQueuedTraces,
                maxQueuedBytes,
                whenFull,
                closeWithin,
                kafka);
    }

    public AgentConfig withSource(String newSource) {
        return new AgentConfig(
                bootstrapServers,
                project,
                newSource,
                lastKnownPrompts,
                maxQueuedTraces,
                maxQueuedBytes,
                whenFull,
                closeWithin,
                kafka);
    }

    public AgentConfig withLastKnownPrompts(Path file) {
        return new AgentConfig(
                bootstrapServers, project, source, file, maxQueuedTraces, maxQueuedBytes, whenFull, closeWithin, kafka);
    }

    public AgentConfig withQueue(int traces, long bytes, DropPolicy policy) {
        return new AgentConfig(
                bootstrapServers, project, source, lastKnownPrompts, traces, bytes, policy, closeWithin, kafka);
    }

    public AgentConfig withCloseWithin(Duration deadline) {
        return new AgentConfig(
                bootstrapServers,
                project,
                source,
                lastKnownPrompts,
                maxQueuedTraces,
                maxQueuedBytes,
                whenFull,
                deadline,
                kafka);
    }

    public AgentConfig withKafka(Map<String, String> settings) {
        return new AgentConfig(
                bootstrapServers,
                project,
                source,
                lastKnownPrompts,
                maxQueuedTraces,
                maxQueuedBytes,
                whenFull,
                closeWithin,
                settings);
    }
}
