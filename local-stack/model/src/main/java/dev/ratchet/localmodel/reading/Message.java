package dev.ratchet.localmodel.reading;

/** One turn of a conversation; {@code role} is {@code system}, {@code developer}, {@code user} or {@code assistant}. */
public record Message(String role, String text) {
    boolean instructs() {
        return role.equals("system") || role.equals("developer");
    }

    boolean answers() {
        return role.equals("assistant");
    }
}
