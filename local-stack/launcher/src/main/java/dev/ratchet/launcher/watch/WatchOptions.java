package dev.ratchet.launcher.watch;

import dev.ratchet.events.wire.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to show.
 *
 * @param topics which topics are read
 * @param deployment the beginning of a deployment id; empty for all events
 * @param everyTrace whether each trace has its own line, instead of one line a second
 */
public record WatchOptions(
        List<Topic> topics, Optional<String> deployment, boolean fromBeginning, boolean json, boolean everyTrace) {
    public WatchOptions {
        topics = List.copyOf(topics);
        deployment = deployment.map(id -> id.toLowerCase(Locale.ROOT));
    }

    boolean shows(@Nullable UUID deploymentId) {
        return deployment
                .map(beginning ->
                        deploymentId != null && deploymentId.toString().startsWith(beginning))
                .orElse(true);
    }
}
