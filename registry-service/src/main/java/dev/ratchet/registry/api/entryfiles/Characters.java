package dev.ratchet.registry.api.entryfiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a UTF-8 file, with the number of the line that they stand in; every end of a line is one {@code \n} to
 * those who ask for it. Bytes that are no UTF-8 become half a surrogate pair, which no valid file can hold, so that the row
 * is found that has them.
 */
final class Characters {
    static final char BYTE_ORDER_MARK = '\uFEFF';
    static final char MALFORMED = '\uD800';
    static final int END = -1;

    private final Reader in;
    private final char[] buffer = new char[16 * 1024];
    private int position;
    private int end;
    private long line = 1;
    private boolean started;

    Characters(InputStream bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(MALFORMED));
        in = new InputStreamReader(bytes, decoder);
    }

    /** The line of the next character. */
    long line() {
        return line;
    }

    int peek() throws IOException {
        if (position == end) {
            fill();
        }
        return position < end ? buffer[position] : END;
    }

    private void fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        if (!started && end > 0) {
            started = true;
            position = buffer[0] == BYTE_ORDER_MARK ? 1 : 0;
        }
    }

    /** The next character as it is. */
    int read() throws IOException {
        int next = peek();
        if (next == END) {
            return END;
        }
        position++;
        if (next == '\n' || (next == '\r' && peek() != '\n')) {
            line++;
        }
        return next;
    }

    /** The next character, where an end of a line (CR LF, LF or CR) is {@code \n}. */
    int readPlain() throws IOException {
        int next = read();
        if (next == '\r' && peek() == '\n') {
            return read();
        }
        return next == '\r' ? '\n' : next;
    }
}
