package dev.ratchet.checks.rules;

/** Why a check can hold nothing to account: a field, and what is wrong with it. */
public final class CheckFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String words;

    /** @param words the rest of a sentence that begins with the field */
    public CheckFault(String field, String words) {
        super(field + " " + words);
        this.field = field;
        this.words = words;
    }

    public String field() {
        return field;
    }

    /** The rest of the sentence. */
    public String words() {
        return words;
    }

    public String sentence() {
        return field + " " + words;
    }

    /** The same fault of a check that is part of something larger. */
    public CheckFault within(String place) {
        return new CheckFault(place + "." + field, words);
    }
}
