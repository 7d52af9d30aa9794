package dev.ratchet.launcher.prompts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files as the documents of one YAML stream, with the line that each begins at. */
final class Bundle {
    private static final byte[] SEPARATOR = "---\n".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TreeMap<Integer, PromptPath> starts = new TreeMap<>();
    private int line = 1;

    void add(PromptPath path, byte[] file) {
        append(SEPARATOR);
        starts.put(line, path);
        append(file);
        if (file.length > 0 && file[file.length - 1] != '\n') {
            append(new byte[] {'\n'});
        }
    }

    /** A bundle for each prompt, as the versions of one prompt may need each other. */
    static List<Bundle> ofPrompts(SortedMap<PromptPath, byte[]> files) {
        Map<String, Bundle> bundles = new TreeMap<>();
        files.forEach((path, file) ->
                bundles.computeIfAbsent(path.prompt(), prompt -> new Bundle()).add(path, file));
        return new ArrayList<>(bundles.values());
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Iterable<PromptPath> paths() {
        return starts.values();
    }

    /** The file that a line of the stream is in. */
    PromptPath at(int where) {
        Map.Entry<Integer, PromptPath> start = starts.floorEntry(where);
        return start == null ? starts.firstEntry().getValue() : start.getValue();
    }

    private void append(byte[] part) {
        bytes.writeBytes(part);
        for (byte one : part) {
            line += one == '\n' ? 1 : 0;
        }
    }
}
