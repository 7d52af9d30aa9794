package dev.ratchet.launcher.prompts;

import dev.ratchet.events.hashing.Sha256;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which files are the same here and there. */
final class Known {
    private Known() {}

    /** Those of the local files that the registry does not have byte for byte. */
    static SortedMap<PromptPath, byte[]> without(
            SortedMap<PromptPath, RemoteFile> remote, SortedMap<PromptPath, byte[]> local) {
        SortedMap<PromptPath, byte[]> others = new TreeMap<>(local);
        others.entrySet().removeIf(file -> isSame(remote.get(file.getKey()), file.getValue()));
        return others;
    }

    static boolean isSame(@Nullable RemoteFile remote, byte @Nullable [] local) {
        return remote != null && local != null && Sha256.hex(local).equals(remote.sha256());
    }
}
