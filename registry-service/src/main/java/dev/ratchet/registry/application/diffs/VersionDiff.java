package dev.ratchet.registry.application.diffs;

import dev.ratchet.registry.domain.prompts.PromptVersion;

/**
 * What is different between two versions of a prompt.
 *
 * @param diffText unified diff of the template texts; {@code patch -p0} applies it to {@code <name>.txt}
 * @param summary the difference in words, with that of schemas and metadata
 */
public record VersionDiff(
        String name, PromptVersion from, PromptVersion to, String diffText, TextChanges changes, String summary) {

    public static VersionDiff of(String name, PromptVersion from, PromptVersion to) {
        String before = from.spec().templateText();
        String after = to.spec().templateText();
        TextChanges changes = TextChanges.between(before, after);
        return new VersionDiff(
                name,
                from,
                to,
                UnifiedDiff.ofPrompt(
                        name, from.spec().version(), before, to.spec().version(), after),
                changes,
                ChangesSummary.of(from, to, changes));
    }
}
