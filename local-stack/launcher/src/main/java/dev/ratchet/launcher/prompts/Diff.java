package dev.ratchet.launcher.prompts;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.ratchet.launcher.process.TerminalText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells how the folder differs from the registry. A file that is only written in another way is no difference. */
public final class Diff {
    private static final int CONTEXT = 3;

    private final PromptFolder folder;
    private final Registry registry;
    private final Consumer<String> out;

    public Diff(Path root, Registry registry, Consumer<String> out) {
        this.folder = new PromptFolder(root);
        this.registry = registry;
        this.out = out;
    }

    public Exit run() {
        SortedMap<PromptPath, byte[]> local = folder.files();
        SortedMap<PromptPath, RemoteFile> remote = registry.files(null);
        TreeSet<PromptPath> all = new TreeSet<>(local.keySet());
        all.addAll(remote.keySet());
        boolean different = false;
        for (PromptPath path : all) {
            byte[] here = local.get(path);
            RemoteFile there = remote.get(path);
            if (here == null || there == null) {
                out.accept((here == null ? "only there " : "only here  ") + path);
                different = true;
            } else if (!Known.isSame(there, here) && !saysTheSame(path, here)) {
                show(path, here);
                different = true;
            }
        }
        return different ? Exit.DIFFERENT : Exit.FINE;
    }

    private boolean saysTheSame(PromptPath path, byte[] here) {
        Bundle bundle = new Bundle();
        bundle.add(path, here);
        try {
            ImportReport report = registry.send(bundle.bytes(), true);
            return Verdict.UNCHANGED.equals(Verdict.of(bundle, report).get(path));
        } catch (PromptsFailure e) {
            // a key that may only read cannot ask; then the bytes decide
            return false;
        }
    }

    private void show(PromptPath path, byte[] here) {
        List<String> theirs = lines(registry.file(path));
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "registry/" + path, "folder/" + path, theirs, DiffUtils.diff(theirs, lines(here)), CONTEXT);
        if (diff.isEmpty()) {
            out.accept("line ends  " + path);
        }
        diff.stream().map(Diff::printable).forEach(out);
    }

    private static List<String> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    private static String printable(String line) {
        return Arrays.stream(line.split("\t", -1)).map(TerminalText::line).collect(Collectors.joining("\t"));
    }
}
