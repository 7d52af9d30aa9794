package dev.ratchet.events.data;

/** A prompt within a project; as text {@code project/prompt}, which is also its Kafka key. */
public record PromptKey(String project, String promptName) {
    public static final String DEFAULT_PROJECT = "default";

    @Override
    public String toString() {
        return project + "/" + promptName;
    }

    /** The inverse of {@link #toString()}.
     *
     * @throws IllegalArgumentException where there is no slash */
    public static PromptKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not project/prompt: " + text);
        }
        return new PromptKey(text.substring(0, slash), text.substring(slash + 1));
    }
}
