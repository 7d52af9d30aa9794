package dev.ratchet.launcher.server;

import dev.ratchet.launcher.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom PostgreSQL runs as. It refuses to run as root; there it gets a user namespace in which it is not, or where that is
 * forbidden, the account {@code nobody}.
 */
record PostgresAccount(List<String> prefix, boolean foreign) {
    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    static PostgresAccount choose(Path data, Path binaries) throws InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgresAccount(List.of(), false);
        }
        Path program = binaries.resolve("bin/postgres");
        PostgresAccount namespace = new PostgresAccount(NAMESPACE, false);
        if (!ownedByNobody(data) && namespace.canRun(program)) {
            return namespace;
        }
        PostgresAccount nobody = new PostgresAccount(AS_NOBODY, true);
        if (nobody.canRun(program)) {
            return nobody;
        }
        throw new StackFailure(
                "PostgreSQL refuses to run as root, and neither 'unshare -U' nor the account 'nobody' can" + " run "
                        + program + ". Use another account, or a folder that every account may read.");
    }

    private boolean canRun(Path program) throws InterruptedException {
        return ShortCommand.succeeds(command(List.of(program.toString(), "--version")));
    }

    List<String> command(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Gives the folder to the account where that is another one. */
    void own(Path folder) throws InterruptedException {
        if (foreign) {
            ShortCommand.succeeds(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
        }
    }

    private static boolean ownedByNobody(Path data) {
        try {
            return Files.exists(data) && Files.getAttribute(data, "unix:uid").equals(Integer.valueOf(NOBODY));
        } catch (IOException e) {
            return false;
        }
    }
}
