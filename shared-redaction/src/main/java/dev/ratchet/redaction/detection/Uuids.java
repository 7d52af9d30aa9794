package dev.ratchet.redaction.detection;

/** UUIDs, which are never what we look for, whatever their digits look like. */
final class Uuids {
    private static final int LENGTH = 36;

    private Uuids() {}

    /** Where the UUID that begins here ends; -1 where none does. */
    static int end(String text, int at) {
        if (Chars.at(text, at + 8) != '-' || Chars.at(text, at + 13) != '-' || text.length() - at < LENGTH) {
            return -1;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean mark = i == 8 || i == 13 || i == 18 || i == 23;
            if (mark ? text.charAt(at + i) != '-' : !Chars.isHex(text.charAt(at + i))) {
                return -1;
            }
        }
        return Chars.endsWord(text, at + LENGTH) ? at + LENGTH : -1;
    }
}
