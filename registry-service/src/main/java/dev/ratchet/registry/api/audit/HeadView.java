package dev.ratchet.registry.api.audit;

import dev.ratchet.events.audit.ChainHead;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of the project's audit chain, as the API tells it. */
@Schema(name = "AuditHead")
record HeadView(
        String project,

        @Schema(description = "Number of the last record; 0 where there is none")
        long seq,

        @Schema(description = "Its hash; zeros where there is none")
        String hash) {

    static HeadView of(ChainHead head) {
        return new HeadView(head.project(), head.seq(), head.hash());
    }
}
