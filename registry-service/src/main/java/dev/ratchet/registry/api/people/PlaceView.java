package dev.ratchet.registry.api.people;

import dev.ratchet.registry.domain.people.Membership;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project of the caller's, and what they are there. */
@Schema(name = "Project")
record PlaceView(
        @Schema(examples = "default") String name,

        @Schema(examples = "owner", description = "The caller's: owner, member or viewer")
        String role) {

    static PlaceView of(Membership place) {
        return new PlaceView(place.project(), place.role().wireName());
    }
}
