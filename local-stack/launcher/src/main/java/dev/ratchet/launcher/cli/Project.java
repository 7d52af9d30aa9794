package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.StackHome;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The checkout that this program was built in. */
record Project(Path root) {
    private static final String ROOT_PROPERTY = "ratchet.root";

    static Project here() {
        String told = System.getProperty(ROOT_PROPERTY);
        return new Project(told == null ? fromJar() : Path.of(told).toAbsolutePath());
    }

    StackHome home() {
        return new StackHome(root.resolve(".ratchet"));
    }

    /** The jar is {@code local-stack/launcher/target/local-launcher.jar}. */
    private static Path fromJar() {
        try {
            Path jar = Path.of(Project.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolve("../../../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
