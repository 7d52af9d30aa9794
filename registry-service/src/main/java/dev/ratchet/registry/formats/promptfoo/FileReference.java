package dev.ratchet.registry.formats.promptfoo;

import dev.ratchet.registry.formats.Node;
import dev.ratchet.registry.formats.Node.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that names a file or an address instead of being the content. */
final class FileReference {
    private static final Pattern SCHEME =
            Pattern.compile("file://.*|(?:https?|huggingface)://\\S+|(?:exec|python|package|langfuse|portkey):\\S.*");
    private static final Pattern PATH =
            Pattern.compile("[^\\s{}]+\\.(?:txt|md|json|jsonl|ya?ml|csv|xlsx?|j2|[cm]?[jt]s|py|sh)(?::\\w+)?");

    private FileReference() {}

    /** Whether it names what promptfoo would load. */
    static boolean is(@Nullable Node node) {
        return node instanceof Text text
                && (SCHEME.matcher(text.text()).matches()
                        || PATH.matcher(text.text()).matches());
    }

    /** Whether it says so itself; a value that only looks like a path is a value. */
    static boolean isExplicit(@Nullable Node node) {
        return node instanceof Text text && text.text().startsWith("file://");
    }
}
