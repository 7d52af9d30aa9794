package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.StackHome;
import dev.ratchet.launcher.process.StackFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Keeps a second launcher from starting in the same folder. The system lets go of it when the launcher ends. */
final class StackLock implements AutoCloseable {
    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    static StackLock take(StackHome home) {
        try {
            Files.createDirectories(home.root());
            FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new StackFailure("another './ratchet up' is at work here; see './ratchet status'");
            }
            return new StackLock(channel);
        } catch (IOException e) {
            throw new StackFailure("cannot use " + home.root() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackFailure("cannot release the lock: " + e.getMessage(), e);
        }
    }
}
