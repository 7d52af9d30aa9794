package dev.ratchet.redaction.detection;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Values and domains that may stay: a shop's own address, its hotline, {@code example.com}. */
public final class Allowed {
    private final Set<String> values;
    private final List<String> domains;

    public Allowed(Collection<String> entries) {
        values = entries.stream().map(Allowed::plain).collect(Collectors.toUnmodifiableSet());
        domains = values.stream()
                .filter(value -> value.indexOf('.') > 0 && value.indexOf('@') <= 0)
                .toList();
    }

    boolean contains(Span span, String text) {
        if (values.isEmpty()) {
            return false;
        }
        return values.contains(plain(text.substring(span.start(), span.end())))
                || values.contains(plain(span.canonical()))
                || (span.kind().equals(Kind.EMAIL.name()) && isOfDomain(span.canonical()));
    }

    private boolean isOfDomain(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1);
        return domains.stream()
                .map(entry -> entry.replace("@", ""))
                .anyMatch(entry -> domain.equals(entry) || domain.endsWith("." + entry));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
