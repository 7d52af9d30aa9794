package dev.ratchet.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;

/** Finds free ports on this machine. */
public final class Ports {
    private static final int STEP = 10;
    private static final int ATTEMPTS = 40;
    private static final int CONNECT_MILLIS = 300;

    private Ports() {}

    /** The wanted port, or a free one near it where it is taken; any free port for 0. */
    public static HeldPort hold(int wanted) {
        for (int attempt = 0; wanted != 0 && attempt < ATTEMPTS; attempt++) {
            Optional<ServerSocket> socket = tryHold(wanted + attempt * STEP);
            if (socket.isPresent()) {
                return new HeldPort(socket.get(), wanted);
            }
        }
        return new HeldPort(tryBind(0).orElseThrow(() -> new StackFailure("no free port on this machine")), wanted);
    }

    /** Whether something answers on the port. */
    public static boolean isAnswering(int port) {
        try {
            for (InetAddress address : InetAddress.getAllByName("localhost")) {
                if (isAnswering(address, port)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAnswering(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Some systems let a port be bound twice on different addresses, so that binding alone proves nothing. */
    private static Optional<ServerSocket> tryHold(int port) {
        return isAnswering(port) ? Optional.empty() : tryBind(port);
    }

    private static Optional<ServerSocket> tryBind(int port) {
        try {
            return Optional.of(new ServerSocket(port));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
