package dev.ratchet.registry.api.people;

import dev.ratchet.registry.domain.people.Membership;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as the API tells it. */
@Schema(name = "Member")
record MemberView(
        @Schema(examples = "ada") String username,

        @Schema(examples = "member", description = "owner, member or viewer")
        String role,

        @Schema(description = "Whether the OpenID Connect provider says the role")
        boolean fromProvider,

        Instant since) {

    static MemberView of(Membership member) {
        return new MemberView(member.username(), member.role().wireName(), member.fromProvider(), member.since());
    }
}
