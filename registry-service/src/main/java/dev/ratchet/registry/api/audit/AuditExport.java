package dev.ratchet.registry.api.audit;

import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.application.audit.WalkAudit;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The whole audit log of a project, a JSON document a line; it never is in memory as a whole. */
record AuditExport(WalkAudit audit, String project) implements StreamingOutput {

    @Override
    public void write(OutputStream output) throws IOException {
        OutputStream lines = new BufferedOutputStream(output);
        try {
            audit.each(project, record -> {
                try {
                    lines.write(EventJson.write(record));
                    lines.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        lines.flush();
    }
}
