package dev.ratchet.registry.api.uploads;

import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.domain.datasets.EntryFormat;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the headers of an upload say of its file. */
final class UploadHeaders {
    private UploadHeaders() {}

    static EntryFormat format(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.toLowerCase(Locale.ROOT).matches("\"?(utf-8|us-ascii)\"?")) {
            throw Problems.builder(415, "Unsupported Media Type")
                    .withDetail("The file must be UTF-8")
                    .build();
        }
        return type.getSubtype().equals("csv") ? EntryFormat.CSV : EntryFormat.JSONL;
    }

    /** The size, where it is told; one that is too large is refused unread. */
    static @Nullable Long size(HttpHeaders headers, long limit) {
        String told = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (told == null) {
            return null;
        }
        long size = Long.parseLong(told);
        if (size > limit) {
            throw Problems.builder(413, "Content Too Large")
                    .withDetail("The file has " + size + " bytes; the limit is " + limit)
                    .build();
        }
        return size;
    }

    /** Whether the sender rather looks later than waits (RFC 7240). */
    static boolean wantsNoWait(HttpHeaders headers) {
        String prefer = headers.getHeaderString("Prefer");
        return prefer != null && prefer.toLowerCase(Locale.ROOT).contains("respond-async");
    }
}
