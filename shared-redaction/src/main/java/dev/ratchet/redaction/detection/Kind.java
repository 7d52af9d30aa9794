package dev.ratchet.redaction.detection;

import java.util.Locale;

/** What is looked for; the name stands in the placeholder. */
public enum Kind {
    EMAIL,
    PHONE,
    CARD,
    IBAN,
    NATIONAL_ID,
    IP_ADDRESS,
    /** A key or a token that its prefix tells. */
    API_KEY,
    JWT,
    PRIVATE_KEY,
    /** User and password in a URL. */
    CREDENTIALS,
    /** What is named as a secret, or looks random. */
    SECRET;

    /** As it stands in the configuration: {@code national-id}. */
    public static Kind of(String name) {
        return valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
