package dev.ratchet.launcher;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What to start, and where.
 *
 * @param projectRoot the folder with the built modules
 * @param parts what to start
 * @param defaultPorts whether the well-known ports are tried first; otherwise any free ones are taken
 * @param environment further environment of the model, the services and the agents
 */
public record StackOptions(
        StackHome home,
        Path projectRoot,
        Set<Part> parts,
        boolean defaultPorts,
        boolean fresh,
        Map<String, String> environment) {
    static final String MODEL_ADDRESS = "OPENAI_BASE_URL";

    public StackOptions {
        projectRoot = projectRoot.toAbsolutePath().normalize();
        parts = Collections.unmodifiableSet(new TreeSet<>(parts));
        environment = Map.copyOf(environment);
    }

    public static StackOptions of(Path home, Path projectRoot) {
        return new StackOptions(new StackHome(home), projectRoot, EnumSet.allOf(Part.class), true, false, Map.of());
    }

    public StackOptions only(Collection<Part> chosen) {
        return new StackOptions(home, projectRoot, new TreeSet<>(chosen), defaultPorts, fresh, environment);
    }

    public StackOptions without(Part part) {
        return only(parts.stream().filter(other -> other != part).collect(Collectors.toSet()));
    }

    public StackOptions withAnyPorts() {
        return new StackOptions(home, projectRoot, parts, false, fresh, environment);
    }

    public StackOptions withFreshData() {
        return new StackOptions(home, projectRoot, parts, defaultPorts, true, environment);
    }

    /** Adds to the environment; with {@code OPENAI_BASE_URL} in it, that model is used and no local one started. */
    public StackOptions withEnvironment(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(more);
        StackOptions extended = new StackOptions(home, projectRoot, parts, defaultPorts, fresh, all);
        return more.containsKey(MODEL_ADDRESS) ? extended.without(Part.MODEL) : extended;
    }
}
