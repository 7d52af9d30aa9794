package dev.ratchet.registry.api.imports;

import dev.ratchet.events.hashing.Sha256;
import dev.ratchet.registry.domain.imports.KeptFile;
import dev.ratchet.registry.domain.prompts.VersionStatus;
import dev.ratchet.registry.formats.PromptFileWriter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The file of a version in a list, as the API tells it. */
@Schema(name = "PromptFile")
record FileView(
        @Schema(description = "Where it belongs in a folder of such files", examples = "support-intent/1.1.0.yaml")
        String path,

        String name,
        @Schema(examples = "1.1.0") String version,
        VersionStatus status,
        int bytes,

        @Schema(description = "SHA-256 of the file in hexadecimal digits")
        String sha256) {

    static FileView of(KeptFile kept) {
        String version = String.valueOf(kept.file().version());
        byte[] bytes = PromptFileWriter.write(kept.file());
        return new FileView(
                kept.file().name() + "/" + version + ".yaml",
                kept.file().name(),
                version,
                kept.status(),
                bytes.length,
                Sha256.hex(bytes));
    }
}
