package dev.ratchet.registry.api.people;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who asks, as the API tells it. */
@Schema(name = "Me")
record MeView(
        @Schema(examples = "ada") String name,

        @Schema(examples = "user", description = "user or key")
        String kind,

        @Schema(examples = "default", description = "The project of this request; null where there is none") @Nullable String project,

        @Schema(examples = "owner", description = "What the caller may do there") @Nullable String role,

        @Schema(description = "What the key is restricted to; empty where it may do all that its role allows")
        List<String> scopes,

        @Schema(description = "All projects of the caller; choose one with the header X-Ratchet-Project")
        List<PlaceView> projects) {}
