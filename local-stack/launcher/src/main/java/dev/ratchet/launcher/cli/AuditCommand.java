package dev.ratchet.launcher.cli;

import dev.ratchet.events.audit.ChainBreak;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.audit.ExportCheck;
import dev.ratchet.launcher.audit.ExportCheck.Finding;
import dev.ratchet.launcher.audit.RegistryAudit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proves that the audit log is what was written. */
@Command(name = "audit", description = "Prove that the audit log is what was written.")
final class AuditCommand {
    private static final int BROKEN = 1;
    private static final int UNAVAILABLE = 3;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String KEY_VARIABLE = "RATCHET_API_KEY";

    private final Terminal terminal;
    private final Project project;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    AuditCommand(Terminal terminal, Project project) {
        this.terminal = terminal;
        this.project = project;
    }

    @Command(
            name = "verify",
            description = "Recompute the whole chain here. Exit code 1: broken; 3: the registry is away or refuses.")
    int verify(
            @Option(names = "--url", paramLabel = "URL", description = "A registry; by default the one that runs here.")
                    @Nullable String url,
            @Option(
                            names = "--key",
                            paramLabel = "KEY",
                            description = "An owner's API key; by default $RATCHET_API_KEY.")
                    @Nullable String key,
            @Option(names = "--file", paramLabel = "FILE", description = "An export, instead of a registry.") @Nullable Path file,
            @Option(
                            names = "--head",
                            paramLabel = "HASH",
                            description = "A head noted earlier; the chain must come by it.")
                    @Nullable String head)
            throws InterruptedException {
        if (head != null && !HASH.matcher(head).matches()) {
            throw misuse("--head must be 64 hexadecimal digits");
        }
        ExportCheck check = new ExportCheck(head);
        try {
            Finding finding = file == null ? registry(url, key).read(check::check) : ofFile(file, check);
            return report(finding);
        } catch (RegistryAudit.Unavailable e) {
            terminal.warn("ratchet: " + e.getMessage());
            return UNAVAILABLE;
        }
    }

    private Finding ofFile(Path file, ExportCheck check) {
        try (Stream<String> lines = Files.lines(file)) {
            return check.check(lines, null);
        } catch (IOException | UncheckedIOException e) {
            throw misuse("cannot read " + file + " as lines of UTF-8");
        }
    }

    /** The key of the stack that runs here is shown to that stack alone. */
    private RegistryAudit registry(@Nullable String url, @Nullable String key) {
        Optional<Endpoints> here = url == null ? Endpoints.read(project.home().endpoints()) : Optional.empty();
        String address = Optional.ofNullable(url)
                .or(() -> here.map(Endpoints::registry))
                .orElseThrow(() -> misuse("no stack runs here; say --url or --file"));
        String ownerKey = Optional.ofNullable(key)
                .or(() -> here.map(Endpoints::apiKey))
                .or(() -> Optional.ofNullable(System.getenv(KEY_VARIABLE)))
                .orElseThrow(() -> misuse("--url needs an owner's key: say --key or set " + KEY_VARIABLE));
        return new RegistryAudit(address, ownerKey);
    }

    private int report(Finding finding) {
        ChainBreak broken = finding.broken();
        if (broken == null) {
            terminal.say(finding.reached().seq() + " records, each as it was written.");
            terminal.say("head " + finding.reached().hash());
            return 0;
        }
        terminal.say("BROKEN (" + broken.kind().name().toLowerCase(Locale.ROOT) + "): " + broken.what());
        terminal.say(finding.reached().seq() + " records before it are whole; the last has the hash "
                + finding.reached().hash());
        return BROKEN;
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
