package dev.ratchet.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the stack consists of. Parts of one stage start together, the next stage when they are ready; the ports are those
 * that are tried first, the memory is the heap of a JVM in megabytes.
 */
public enum Part {
    POSTGRES("postgres", 0, 15432, 0, "", ""),
    KAFKA("kafka", 0, 9092, 256, "local-stack/launcher/target/local-launcher.jar", ""),
    MODEL("model", 0, 8090, 160, "local-stack/model/target/local-model.jar", "/health"),
    REGISTRY("registry", 1, 8080, 192, Part.service("registry-service"), Part.READY),
    CLUSTERING("clustering", 1, 8081, 224, Part.service("clustering-service"), Part.READY),
    AB_HARNESS("ab-harness", 1, 8082, 160, Part.service("ab-harness-service"), Part.READY),
    MONITOR("monitor", 1, 8083, 192, Part.service("monitor-service"), Part.READY),
    AGENTS("agents", 2, 0, 96, "local-stack/agents/target/demo-agents.jar", "");

    private static final String READY = "/q/health/ready";
    private static final List<String> JVM_FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "--enable-native-access=ALL-UNNAMED");

    private final String partName;
    private final int stage;
    private final int port;
    private final int heapMegabytes;
    private final String jar;
    private final String readyPath;

    Part(String partName, int stage, int port, int heapMegabytes, String jar, String readyPath) {
        this.partName = partName;
        this.stage = stage;
        this.port = port;
        this.heapMegabytes = heapMegabytes;
        this.jar = jar;
        this.readyPath = readyPath;
    }

    private static String service(String module) {
        return module + "/target/quarkus-app/quarkus-run.jar";
    }

    public String partName() {
        return partName;
    }

    public int stage() {
        return stage;
    }

    public int defaultPort() {
        return port;
    }

    /** Where it answers 200 when it is ready; empty where readiness is told in another way. */
    public String readyPath() {
        return readyPath;
    }

    public boolean isService() {
        return readyPath.equals(READY);
    }

    boolean isJvm() {
        return heapMegabytes > 0;
    }

    /** Within the project, or within a copy of it. */
    Path jar(Path root) {
        return root.resolve(jar);
    }

    List<String> jvmFlags() {
        return Stream.concat(Stream.of("-Xmx" + heapMegabytes + "m"), JVM_FLAGS.stream())
                .toList();
    }
}
