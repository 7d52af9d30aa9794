package dev.ratchet.launcher;

import dev.ratchet.launcher.process.HeldPort;
import dev.ratchet.launcher.process.Ports;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The port of every part, held from the plan until the part takes it. */
final class PortPlan implements AutoCloseable {
    private final Map<Part, HeldPort> ports = new EnumMap<>(Part.class);
    private final HeldPort controller = Ports.hold(0);

    PortPlan(Set<Part> parts, boolean defaultPorts) {
        for (Part part : Part.values()) {
            if (parts.contains(part) && part.defaultPort() != 0) {
                ports.put(part, Ports.hold(defaultPorts ? part.defaultPort() : 0));
            }
        }
    }

    /** 0 for a part that listens nowhere or is not started. */
    int of(Part part) {
        HeldPort port = ports.get(part);
        return port == null ? 0 : port.number();
    }

    /** Kafka's controller listens on a port of its own. */
    int ofController() {
        return controller.number();
    }

    void release(Part part) {
        HeldPort port = ports.get(part);
        if (port != null) {
            port.close();
        }
        if (part == Part.KAFKA) {
            controller.close();
        }
    }

    List<String> replacements() {
        return ports.entrySet().stream()
                .filter(entry -> entry.getValue().isReplacement())
                .map(entry -> "port " + entry.getValue().wanted() + " is taken; "
                        + entry.getKey().partName() + " uses "
                        + entry.getValue().number())
                .toList();
    }

    @Override
    public void close() {
        ports.values().forEach(HeldPort::close);
        controller.close();
    }
}
