package dev.ratchet.registry.api.audit;

import dev.ratchet.events.audit.ChainBreak;
import dev.ratchet.registry.application.audit.WalkAudit.Verification;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the audit log is what was written, as the API tells it. */
@Schema(name = "AuditVerification")
record VerificationView(
        boolean ok,

        @Schema(description = "How many records are whole, from the first")
        long records,

        @Schema(description = "Hash of the last of them") String head,

        @Schema(description = "The first place that is broken; null where none is") @Nullable BreakView broken) {

    static VerificationView of(Verification verification) {
        ChainBreak broken = verification.broken();
        return new VerificationView(
                broken == null,
                verification.reached().seq(),
                verification.reached().hash(),
                broken == null ? null : BreakView.of(broken));
    }

    /** Where a chain is broken. */
    @Schema(name = "AuditBreak")
    record BreakView(
            @Schema(
                    examples = "changed",
                    enumeration = {"changed", "missing", "out_of_order", "head_mismatch"})
            String kind,

            long seq,

            @Schema(examples = "record 17 is not what was sealed")
            String what) {

        static BreakView of(ChainBreak broken) {
            return new BreakView(broken.kind().name().toLowerCase(Locale.ROOT), broken.seq(), broken.what());
        }
    }
}
