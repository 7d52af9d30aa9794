package dev.ratchet.launcher.prompts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        return remote != null && local != null && digest(local).equals(remote.sha256());
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
