package dev.ratchet.launcher.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/** The last lines of a log, safe to print. Frames of stack traces are left out, as they would push out the causes. */
public final class LogTail {
    private static final int WINDOW_BYTES = 64 * 1024;

    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at \\S+\\(|\\.\\.\\. \\d+ more)|\\s*$");

    private LogTail() {}

    public static List<String> lines(Path log, int count) {
        List<String> all = text(log)
                .lines()
                .filter(line -> !STACK_FRAME.matcher(line).lookingAt())
                .map(TerminalText::line)
                .toList();
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    private static String text(Path log) {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            channel.position(Math.max(0, channel.size() - WINDOW_BYTES));
            ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES);
            while (window.hasRemaining() && channel.read(window) >= 0) {}
            return StandardCharsets.UTF_8.decode(window.flip()).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
