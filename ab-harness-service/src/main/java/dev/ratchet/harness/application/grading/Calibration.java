package dev.ratchet.harness.application.grading;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Which labelled examples the judge sees, too: always the same share of them, told by their ids. */
record Calibration(double share) {

    boolean includes(String exampleId) {
        CRC32 hash = new CRC32();
        hash.update(exampleId.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() < share * 0x1p32;
    }
}
