package dev.ratchet.registry.formats;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A name that a prompt or a dataset may have, made of a text that may be anything. */
public final class Slug {
    private static final int MAX_LENGTH = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._]+");
    private static final Pattern EDGES = Pattern.compile("^[._-]+|[._-]+$");

    private Slug() {}

    public static String of(String text, String otherwise) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String joined = EDGES.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
        String cut = joined.length() > MAX_LENGTH ? joined.substring(0, MAX_LENGTH) : joined;
        return cut.isEmpty() ? otherwise : cut;
    }
}
