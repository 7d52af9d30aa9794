package dev.ratchet.registry.api.prompts;

import dev.ratchet.registry.domain.prompts.VersionOutline;
import dev.ratchet.registry.domain.prompts.VersionStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The versions of a prompt as a graph, as the API tells it. */
@Schema(name = "Lineage")
record LineageView(@Schema(examples = "support-intent") String name, List<Node> nodes, List<Edge> edges) {

    static LineageView of(String name, List<VersionOutline> versions) {
        return new LineageView(
                name,
                versions.stream().map(Node::of).toList(),
                versions.stream().flatMap(Edge::to).toList());
    }

    /** A version. */
    @Schema(name = "LineageNode")
    record Node(
            UUID id,
            @Schema(examples = "1.1.0") String version,
            VersionStatus status,
            @Schema(examples = "system:clustering") String createdBy,
            Instant createdAt,

            @Schema(description = "null where it never was live") @Nullable Instant firstLiveAt) {

        private static Node of(VersionOutline version) {
            return new Node(
                    version.id(),
                    version.version(),
                    version.status(),
                    version.createdBy(),
                    version.createdAt(),
                    version.firstLiveAt());
        }
    }

    /** From a version to one that was made from it. */
    @Schema(name = "LineageEdge")
    record Edge(UUID parent, UUID child) {
        private static Stream<Edge> to(VersionOutline child) {
            return Stream.ofNullable(child.parentVersionId()).map(parent -> new Edge(parent, child.id()));
        }
    }
}
