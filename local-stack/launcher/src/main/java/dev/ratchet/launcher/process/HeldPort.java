package dev.ratchet.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** A port that nobody else can take until its child is started. */
public final class HeldPort implements AutoCloseable {
    private final ServerSocket socket;
    private final int number;
    private final int wanted;

    HeldPort(ServerSocket socket, int wanted) {
        this.socket = socket;
        this.number = socket.getLocalPort();
        this.wanted = wanted;
    }

    public int number() {
        return number;
    }

    /** Whether the wanted port was taken, so that this is another one. */
    public boolean isReplacement() {
        return wanted != 0 && number() != wanted;
    }

    public int wanted() {
        return wanted;
    }

    /** Lets the port go, right before the child binds it. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
