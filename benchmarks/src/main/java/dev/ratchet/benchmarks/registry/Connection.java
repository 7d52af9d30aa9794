package dev.ratchet.benchmarks.registry;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection that asks the same again and again and reads just enough of the answers. */
final class Connection implements Closeable {
    private static final String LENGTH = "content-length:";

    private final byte[] question;
    private final Socket socket;
    private final InputStream in;

    Connection(Request request) throws IOException {
        this.question = request.bytes();
        this.socket = new Socket(request.host(), request.port());
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /** Returns when the whole answer is here.
     *
     * @throws IOException where its status is another one */
    void ask(int expectedStatus) throws IOException {
        socket.getOutputStream().write(question);
        String status = line();
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        if (expectedStatus != 304) {
            in.skipNBytes(length);
        }
        if (!status.startsWith("HTTP/1.1 " + expectedStatus)) {
            throw new IOException("wanted " + expectedStatus + " and got " + status);
        }
    }

    private String line() throws IOException {
        byte[] line = new byte[512];
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (length < line.length) {
                line[length++] = (byte) next;
            }
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
