package dev.ratchet.registry.api.entryfiles;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of an upload as they come in, counted; it ends early where there are more than allowed. */
final class UploadStream extends InputStream {
    private final InputStream body;
    private final long limit;
    private long bytes;

    UploadStream(InputStream body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (isTooLarge()) {
            return -1;
        }
        int read = body.read(buffer, offset, length);
        bytes += Math.max(0, read);
        return isTooLarge() ? -1 : read;
    }

    long bytes() {
        return bytes;
    }

    boolean isTooLarge() {
        return bytes > limit;
    }

    long limit() {
        return limit;
    }
}
