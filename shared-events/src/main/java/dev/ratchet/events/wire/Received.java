package dev.ratchet.events.wire;

/** What became of reading a record. A bad record is a value, not an exception. */
public sealed interface Received {

    /** An event of a known type. */
    record Known(Envelope envelope) implements Received {}

    /** A type that this version does not know: it is acknowledged and counted. */
    record Unknown(String type) implements Received {}

    /** Not an event: it goes to the dead letters with this reason. */
    record Unreadable(String reason) implements Received {}
}
