package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.prompts.Diff;
import dev.ratchet.launcher.prompts.Exit;
import dev.ratchet.launcher.prompts.PromptsFailure;
import dev.ratchet.launcher.prompts.Pull;
import dev.ratchet.launcher.prompts.Push;
import dev.ratchet.launcher.prompts.Registry;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** Keeps a folder of prompt files and a registry the same. */
@Command(
        name = "prompts",
        description = "Keep a folder of prompt files, DIR/<prompt>/<version>.yaml, and a registry the same.",
        synopsisSubcommandLabel = "(push | pull | diff)",
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or no differences",
            "1:differences, or a file is refused",
            "2:the command or a file cannot be read",
            "3:the registry cannot be reached, or does not allow it"
        })
final class PromptsCommand {
    /** Where the caller is; the script changes to the checkout. */
    private static final String FROM_PROPERTY = "ratchet.from";

    private final Terminal terminal;
    private final Project project;
    private final Map<String, String> environment;

    /** Picocli answers it itself. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this text.")
    @SuppressWarnings("unused")
    private boolean help;

    PromptsCommand(Terminal terminal, Project project, Map<String, String> environment) {
        this.terminal = terminal;
        this.project = project;
        this.environment = environment;
    }

    @Command(
            name = "push",
            description =
                    "Send the versions that the registry does not have. Nothing is added where a file is refused.")
    int push(
            @Parameters(paramLabel = "DIR", description = "The folder.") Path folder,
            @Option(names = "--dry-run", description = "Only tell what would be done.") boolean dryRun,
            @Mixin RegistryOptions options) {
        return run(options, registry -> new Push(from(folder), registry, terminal::say).run(dryRun));
    }

    @Command(
            name = "pull",
            description = "Write the versions that the registry has; a file that differs is written anew.")
    int pull(
            @Parameters(paramLabel = "DIR", description = "The folder.") Path folder,
            @Option(names = "--prompt", paramLabel = "NAME", description = "Only this prompt.") @Nullable String prompt,
            @Option(names = "--prune", description = "Remove files of versions that the registry does not have.")
                    boolean prune,
            @Mixin RegistryOptions options) {
        return run(options, registry -> new Pull(from(folder), registry, terminal::say).run(prompt, prune));
    }

    @Command(name = "diff", description = "Tell how the folder differs from the registry; exit code 1 where it does.")
    int diff(@Parameters(paramLabel = "DIR", description = "The folder.") Path folder, @Mixin RegistryOptions options) {
        return run(options, registry -> new Diff(from(folder), registry, terminal::say).run());
    }

    private int run(RegistryOptions options, Function<Registry, Exit> work) {
        try (Registry registry = options.open(project, environment)) {
            return work.apply(registry).code();
        } catch (PromptsFailure e) {
            terminal.warn("ratchet: " + e.getMessage());
            return e.exit().code();
        }
    }

    private static Path from(Path folder) {
        return Path.of(System.getProperty(FROM_PROPERTY, ""))
                .toAbsolutePath()
                .resolve(folder)
                .normalize();
    }
}
