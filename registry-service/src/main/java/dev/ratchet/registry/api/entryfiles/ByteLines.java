package dev.ratchet.registry.api.entryfiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream; of one that is too long no more than the limit is held. */
final class ByteLines {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;
    private long lines;

    ByteLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** How many lines have been read. */
    long count() {
        return lines;
    }

    /** The next line without its end; {@code null} after the last. */
    @Nullable Line next() throws IOException {
        if (!hasBytes()) {
            return null;
        }
        lines++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (hasBytes()) {
            int stop = endOfLine();
            tooLong |= line.size() + stop - position > limit;
            if (!tooLong) {
                line.write(buffer, position, stop - position);
            }
            position = stop;
            if (stop < end) {
                position++;
                break;
            }
        }
        return new Line(line.toByteArray(), tooLong);
    }

    private boolean hasBytes() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return position < end;
    }

    private int endOfLine() {
        int stop = position;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    /** One line; where it is too long, its beginning. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(byte[] bytes, boolean tooLong) {}
}
