package dev.ratchet.launcher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a child is started and known again.
 *
 * @param stage children of one stage start together; a later stage is stopped before an earlier one
 * @param command the program and its arguments
 * @param marker a part of the command line that no process of another stack has
 * @param environment what is added to the launcher's own environment
 * @param port where it listens; 0 for none
 */
public record ChildSpec(
        String name,
        int stage,
        List<String> command,
        String marker,
        Map<String, String> environment,
        Path directory,
        Path log,
        int port,
        StopSignal stopSignal,
        Duration readyWithin) {
    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
