package dev.ratchet.launcher.prompts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the files that the registry has and the folder has not, or has otherwise. */
public final class Pull {
    private final Path root;
    private final Registry registry;
    private final Consumer<String> out;

    public Pull(Path root, Registry registry, Consumer<String> out) {
        this.root = root;
        this.registry = registry;
        this.out = out;
    }

    public Exit run(@Nullable String prompt, boolean prune) {
        PromptFolder folder = new PromptFolder(root);
        SortedMap<PromptPath, byte[]> local = Files.exists(root) ? folder.files() : new TreeMap<>();
        SortedMap<PromptPath, RemoteFile> remote = registry.files(prompt);
        int written = 0;
        for (PromptPath path : remote.keySet()) {
            if (!Known.isSame(remote.get(path), local.get(path))) {
                folder.write(path, registry.file(path));
                out.accept((local.containsKey(path) ? "changed    " : "new        ") + path);
                written++;
            }
        }
        int removed = prune ? prune(folder, prompt, local, remote) : 0;
        out.accept(written + " written, " + (remote.size() - written) + " unchanged"
                + (prune ? ", " + removed + " removed" : ""));
        return Exit.FINE;
    }

    private int prune(
            PromptFolder folder,
            @Nullable String prompt,
            SortedMap<PromptPath, byte[]> local,
            SortedMap<PromptPath, RemoteFile> remote) {
        int removed = 0;
        for (PromptPath path : local.keySet()) {
            if (!remote.containsKey(path) && (prompt == null || prompt.equals(path.prompt()))) {
                folder.delete(path);
                out.accept("removed    " + path);
                removed++;
            }
        }
        return removed;
    }
}
