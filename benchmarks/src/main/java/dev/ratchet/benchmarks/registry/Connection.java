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
    private static final String CHUNKED = "transfer-encoding: chunked";

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
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
            chunked |= lower.startsWith(CHUNKED);
        }
        if (expectedStatus != 304) {
            skip(length, chunked);
        }
        if (!status.startsWith("HTTP/1.1 " + expectedStatus)) {
            throw new IOException("wanted " + expectedStatus + " and got " + status);
        }
    }

    private void skip(int length, boolean chunked) throws IOException {
        in.skipNBytes(length);
        for (int chunk = chunked ? chunk() : 0; chunk > 0; chunk = chunk()) {
            in.skipNBytes(chunk);
            line();
        }
        if (chunked) {
            line();
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
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
