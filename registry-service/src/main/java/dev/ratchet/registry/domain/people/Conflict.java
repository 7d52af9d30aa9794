package dev.ratchet.registry.domain.people;

/** A change that cannot be as long as people and projects are as they are; says why. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
        super(message);
    }

    public static Conflict lastOwner(String project) {
        return new Conflict("This is the last owner of project " + project + "; make somebody else an owner first");
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
