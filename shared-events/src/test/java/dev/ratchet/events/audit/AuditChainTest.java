package dev.ratchet.events.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditChainTest {
    private static final Instant AT = Instant.parse("2026-11-25T10:00:00.1234567Z");

    @Test
    void aRecordIsEncodedWithoutAmbiguityAndToTheMicrosecond() {
        AuditRecord record =
                AuditRecord.sealed(ChainHead.empty("default"), AT, "Zoë", "reject", "deployment/1", "a,\n3:b");

        assertThat(AuditChain.encoded(record))
                .isEqualTo("15:ratchet-audit-1,7:default,1:1,27:2026-11-25T10:00:00.123456Z,4:Zoë,6:reject,"
                        + "12:deployment/1,6:a,\n3:b,64:" + "0".repeat(64) + ",");
    }

    /** Computed with {@code sha256sum} from the encoding. */
    @Test
    void theHashIsPlainSha256() {
        AuditRecord record =
                AuditRecord.sealed(ChainHead.empty("default"), AT, "owner", "approve", "deployment/1", null);

        assertThat(record.hash()).isEqualTo("3ab2ef6cacbe87761230fc351766136c2128196f0782e764ea0dd3d04b5e999e");
    }

    @Test
    void anAbsentReasonIsNotAnEmptyOneAndNotADash() {
        assertThat(hash(null)).isNotEqualTo(hash("")).isNotEqualTo(hash("-"));
        assertThat(hash("")).isNotEqualTo(hash("-"));
    }

    @Test
    void wholeSecondsHaveTheirZeros() {
        assertThat(AuditChain.text(Instant.parse("2026-11-25T10:00:00Z"))).isEqualTo("2026-11-25T10:00:00.000000Z");
    }

    private static String hash(@Nullable String reason) {
        return AuditRecord.sealed(ChainHead.empty("default"), AT, "owner", "approve", "deployment/1", reason)
                .hash();
    }
}
