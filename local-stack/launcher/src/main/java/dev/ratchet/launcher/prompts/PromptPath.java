package dev.ratchet.launcher.prompts;

import dev.ratchet.events.data.Names;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the file of a version stands in a folder: {@code <prompt>/<version>.yaml}. It never leads out of the folder. */
record PromptPath(String prompt, String version) implements Comparable<PromptPath> {
    static final String SUFFIX = ".yaml";
    private static final Pattern VERSION =
            Pattern.compile("(\\d{1,8})\\.(\\d{1,8})\\.(\\d{1,8})(?:-([0-9A-Za-z.-]{1,50}))?");
    private static final Comparator<PromptPath> ORDER = Comparator.comparing(PromptPath::prompt)
            .thenComparingInt(path -> path.number(1))
            .thenComparingInt(path -> path.number(2))
            .thenComparingInt(path -> path.number(3))
            .thenComparing(path -> path.form().group(4), Comparator.nullsLast(Comparator.naturalOrder()));

    PromptPath {
        Names.name(prompt, "the name of a prompt");
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException(version + " is no version such as 1.2.0");
        }
    }

    String fileName() {
        return version + SUFFIX;
    }

    private int number(int group) {
        return Integer.parseInt(form().group(group));
    }

    private Matcher form() {
        Matcher form = VERSION.matcher(version);
        form.matches();
        return form;
    }

    @Override
    public int compareTo(PromptPath other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return prompt + "/" + fileName();
    }
}
