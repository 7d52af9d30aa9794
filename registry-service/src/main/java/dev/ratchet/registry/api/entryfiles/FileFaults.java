package dev.ratchet.registry.api.entryfiles;

import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.FileRow;

/** What both kinds of files have in common. */
final class FileFaults {
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileFaults() {}

    static FileRow tooLarge(UploadStream in) {
        return new FileRow.Broken(Fault.ofTheWhole("The file is larger than " + in.limit() + " bytes"));
    }

    static String withoutByteOrderMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
