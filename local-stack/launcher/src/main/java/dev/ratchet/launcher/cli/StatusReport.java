package dev.ratchet.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.launcher.process.RecordedProcess;
import dev.ratchet.launcher.process.ResidentMemory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code status} tells.
 *
 * @param deployments the registry's answer; {@code null} where it gives none
 * @param lag unread records by consumer group
 */
record StatusReport(
        boolean running, List<Line> processes, @Nullable JsonNode deployments, Map<String, Long> lag) {

    /** One process. */
    record Line(String name, long pid, int port, long residentMb, boolean running, boolean ready) {
        static Line of(RecordedProcess process, boolean ready) {
            long memory = process.find().map(ResidentMemory::megabytes).orElse(0L);
            return new Line(process.name(), process.pid(), process.port(), memory, process.isRunning(), ready);
        }
    }
}
