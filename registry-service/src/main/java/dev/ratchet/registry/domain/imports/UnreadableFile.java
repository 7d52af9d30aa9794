package dev.ratchet.registry.domain.imports;

/** A file that does not say what a file of its kind must say; tells where. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    public UnreadableFile(Place place, String message) {
        super(message);
        this.place = place;
    }

    public Place place() {
        return place;
    }

    public String detail() {
        return getMessage() + " (" + place + ")";
    }
}
