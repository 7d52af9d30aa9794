package dev.ratchet.localmodel.reflecting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a request to reflect holds.
 *
 * @param schema the output schema of the prompt, a missing node where there is none
 * @param examples further runs, not necessarily failed
 * @param tried templates that were proposed before
 * @param merge two templates to be united, or none
 */
record Material(
        String template,
        JsonNode schema,
        List<Failure> failures,
        List<Failure> examples,
        List<String> tried,
        List<String> merge,
        int wanted) {
    private static final int SURELY_SAME = 1_000;
    private static final int CUT_MARK = 40;

    List<Failure> known() {
        return Stream.concat(failures.stream(), examples.stream()).toList();
    }

    /** A long template may have been cut where it is told that it was tried. */
    boolean isTried(String template) {
        String text = plain(template);
        return text.equals(plain(this.template))
                || tried.stream().map(Material::plain).anyMatch(other -> text.equals(other) || isCut(other, text));
    }

    private static boolean isCut(String tried, String text) {
        int kept = tried.length() - CUT_MARK;
        return kept > SURELY_SAME && tried.length() < text.length() && text.startsWith(tried.substring(0, kept));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
