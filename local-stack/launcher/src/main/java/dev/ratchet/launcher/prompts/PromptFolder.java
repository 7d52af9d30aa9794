package dev.ratchet.launcher.prompts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with a folder for each prompt and a file for each version in it; the rest of it is not looked at. */
final class PromptFolder {
    private static final long MAX_BYTES = 2 * 1024 * 1024;

    private final Path root;

    PromptFolder(Path root) {
        this.root = root;
    }

    /** All files in their order.
     *
     * @throws PromptsFailure where one cannot be read */
    SortedMap<PromptPath, byte[]> files() {
        if (!Files.isDirectory(root)) {
            throw unreadable(root + " is no folder");
        }
        SortedMap<PromptPath, byte[]> files = new TreeMap<>();
        for (Path prompt : children(root)) {
            if (Files.isDirectory(prompt)) {
                children(prompt).stream()
                        .filter(file -> file.toString().endsWith(PromptPath.SUFFIX))
                        .forEach(file -> files.put(path(prompt, file), read(file)));
            }
        }
        return files;
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable("cannot read " + folder + ": " + e.getMessage());
        }
    }

    private static PromptPath path(Path prompt, Path file) {
        String name = file.getFileName().toString();
        try {
            return new PromptPath(
                    prompt.getFileName().toString(), name.substring(0, name.length() - PromptPath.SUFFIX.length()));
        } catch (IllegalArgumentException e) {
            throw unreadable(file + " is not named <prompt>/<version>.yaml: " + e.getMessage());
        }
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw unreadable(file + " has more than " + MAX_BYTES + " bytes");
            }
            byte[] bytes = Files.readAllBytes(file);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return bytes;
        } catch (CharacterCodingException e) {
            throw unreadable(file + " is not valid UTF-8");
        } catch (IOException e) {
            throw unreadable("cannot read " + file + ": " + e.getMessage());
        }
    }

    /** Writes the file whole, or leaves the old one. */
    void write(PromptPath path, byte[] bytes) {
        Path folder = own(path);
        Path part = folder.resolve("." + path.fileName() + ".part");
        try {
            Files.createDirectories(folder);
            Files.write(part, bytes);
            Files.move(
                    part,
                    folder.resolve(path.fileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unreadable("cannot write " + path + ": " + e.getMessage());
        }
    }

    void delete(PromptPath path) {
        Path folder = own(path);
        try {
            Files.deleteIfExists(folder.resolve(path.fileName()));
            if (children(folder).isEmpty()) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw unreadable("cannot remove " + path + ": " + e.getMessage());
        }
    }

    /** The prompt's folder, which must be in this one: a link may lead out of it. */
    private Path own(PromptPath path) {
        Path folder = root.resolve(path.prompt());
        if (Files.isSymbolicLink(folder)) {
            throw unreadable(folder + " is a link; nothing is changed behind it");
        }
        return folder;
    }

    private static PromptsFailure unreadable(String message) {
        return new PromptsFailure(Exit.UNREADABLE, message);
    }
}
