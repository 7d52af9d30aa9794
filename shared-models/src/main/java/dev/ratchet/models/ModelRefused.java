package dev.ratchet.models;

import org.jspecify.annotations.Nullable;

/** The provider will not answer this question, or its answers are of no use; asking the same again does not help. */
public class ModelRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelRefused(String message) {
        this(message, null);
    }

    public ModelRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
