package dev.ratchet.registry.domain;

/** What text from outside must be before it is stored. */
public final class Texts {
    private Texts() {}

    /** The text itself.
     *
     * @throws InvalidInput naming the field, where it holds U+0000 or half of a surrogate pair */
    public static String storable(String text, String field) {
        boolean unstorable = text.codePoints().anyMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
        if (unstorable) {
            throw new InvalidInput(field, field + " holds a character that cannot be stored (U+0000 or half a pair)");
        }
        return text;
    }
}
