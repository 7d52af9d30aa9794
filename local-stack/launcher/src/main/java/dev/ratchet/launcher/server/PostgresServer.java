package dev.ratchet.launcher.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.launcher.process.ChildSpec;
import dev.ratchet.launcher.process.FileTree;
import dev.ratchet.launcher.process.PrivateFile;
import dev.ratchet.launcher.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server with its data in a folder of its own. */
public final class PostgresServer {
    public static final String USER = "ratchet";
    public static final String NAME = "postgres";

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=localhost",
            "unix_socket_directories=",
            "shared_buffers=64MB",
            "max_connections=100",
            "max_wal_size=512MB",
            "timezone=UTC",
            "log_timezone=UTC");

    private final Path folder;
    private final Path data;
    private final Path logs;
    private final Path binaries;
    private final PostgresAccount account;

    private PostgresServer(Path folder, Path logs, Path binaries, PostgresAccount account) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.logs = logs;
        this.binaries = binaries;
        this.account = account;
    }

    /** Unpacks the programs and creates the data folder where they are not there yet. */
    public static PostgresServer prepare(Path folder, Path logs, Path cache, String password)
            throws InterruptedException {
        Path binaries = PostgresBinaries.unpack(cache);
        PostgresServer server = new PostgresServer(folder, logs, binaries, PostgresAccount.choose(folder, binaries));
        if (!Files.exists(server.data.resolve("PG_VERSION"))) {
            server.createCluster(password);
        }
        PostmasterFile.of(server.data).settle();
        return server;
    }

    public ChildSpec spec(int stage, int port) {
        List<String> words = new ArrayList<>(
                List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", "" + port));
        SETTINGS.forEach(setting -> words.addAll(List.of("-c", setting)));
        return new ChildSpec(
                NAME,
                stage,
                account.command(words),
                data.toString(),
                Map.of("LC_ALL", "C"),
                data,
                logs.resolve(NAME + ".log"),
                port,
                StopSignal.INT,
                Duration.ofSeconds(60));
    }

    /** Creates it beside its place and moves it there, so that an interrupted start leaves nothing half done. */
    private void createCluster(String password) throws InterruptedException {
        Path draft = folder.resolve("draft");
        Path passwordFile = folder.resolve("password.draft");
        try {
            FileTree.delete(draft);
            FileTree.delete(data);
            Files.createDirectories(draft);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwx------"));
            PrivateFile.write(passwordFile, password.getBytes(UTF_8));
            account.own(folder);
            ShortCommand.run(
                    "creating the PostgreSQL data folder",
                    initdb(draft, passwordFile),
                    draft,
                    logs.resolve("initdb.log"));
            Files.move(draft, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            FileTree.delete(passwordFile);
        }
    }

    private List<String> initdb(Path draft, Path passwordFile) {
        return account.command(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
                "--no-instructions"));
    }
}
