package dev.ratchet.registry.domain.prompts;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version without its texts: enough for its place in the order and in the lineage. */
public record VersionOutline(
        UUID id,
        String version,
        @Nullable UUID parentVersionId,
        VersionStatus status,
        String createdBy,
        Instant createdAt,
        @Nullable Instant firstLiveAt) {

    public static final Comparator<VersionOutline> HIGHEST_FIRST =
            Comparator.comparing(VersionOutline::semver).reversed();

    public Semver semver() {
        return Semver.parse(version);
    }
}
