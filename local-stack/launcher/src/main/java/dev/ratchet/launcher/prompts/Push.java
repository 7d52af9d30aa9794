package dev.ratchet.launcher.prompts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Sends the files that the registry does not have. It asks about all of them first, so that nothing is added when one of them is
 * refused; then those of a prompt are added together.
 */
public final class Push {
    private final PromptFolder folder;
    private final Registry registry;
    private final Consumer<String> out;

    public Push(Path folder, Registry registry, Consumer<String> out) {
        this.folder = new PromptFolder(folder);
        this.registry = registry;
        this.out = out;
    }

    public Exit run(boolean dryRun) {
        SortedMap<PromptPath, byte[]> files = folder.files();
        SortedMap<PromptPath, Verdict> verdicts = new TreeMap<>();
        SortedMap<PromptPath, byte[]> unknown = Known.without(registry.files(null), files);
        files.keySet().forEach(path -> verdicts.put(path, Verdict.UNCHANGED));
        List<Bundle> bundles = Bundle.ofPrompts(unknown);
        bundles.forEach(bundle -> verdicts.putAll(Verdict.of(bundle, registry.send(bundle.bytes(), true))));
        if (!dryRun && verdicts.values().stream().noneMatch(Verdict::isRefused)) {
            bundles.forEach(bundle -> verdicts.putAll(Verdict.of(bundle, registry.send(bundle.bytes(), false))));
        }
        return tell(verdicts, dryRun);
    }

    private Exit tell(SortedMap<PromptPath, Verdict> verdicts, boolean dryRun) {
        verdicts.forEach((path, verdict) -> out.accept(verdict.line(path)));
        Map<String, Integer> counts = new TreeMap<>();
        verdicts.values().forEach(verdict -> counts.merge(verdict.action(), 1, Integer::sum));
        boolean refused = verdicts.values().stream().anyMatch(Verdict::isRefused);
        String prefix = refused ? "Refused, see above: " : dryRun ? "Dry run: " : "";
        out.accept(prefix + (counts.isEmpty() ? "no files" : Verdict.counted(counts)));
        return refused ? Exit.DIFFERENT : Exit.FINE;
    }
}
