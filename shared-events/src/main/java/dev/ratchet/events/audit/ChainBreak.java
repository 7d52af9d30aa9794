package dev.ratchet.events.audit;

/**
 * The first place where a chain is not what was written.
 *
 * @param seq of the record that is wrong or should be there
 * @param what in words for a person
 */
public record ChainBreak(Kind kind, long seq, String what) {

    /** What is wrong there. */
    public enum Kind {
        /** A field, or the hash itself, is not what was sealed. */
        CHANGED,
        /** A record that the chain needs is not there. */
        MISSING,
        /** A record stands where another one was. */
        OUT_OF_ORDER,
        /** The records are whole among themselves, but are not those that the head, or a head noted earlier, stands for. */
        HEAD_MISMATCH
    }
}
