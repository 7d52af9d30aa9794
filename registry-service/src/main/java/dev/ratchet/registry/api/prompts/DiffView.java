package dev.ratchet.registry.api.prompts;

import dev.ratchet.registry.application.diffs.TextChanges.Line;
import dev.ratchet.registry.application.diffs.TextChanges.Place;
import dev.ratchet.registry.application.diffs.TextChanges.Run;
import dev.ratchet.registry.application.diffs.VersionDiff;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is different between two versions, as the API tells it. */
@Schema(name = "Diff")
record DiffView(
        @Schema(examples = "support-intent") String name,
        Side from,
        Side to,

        @Schema(
                description = "Unified diff from the first to the second; patch -p0 applies it to the file <name>.txt",
                examples =
                        "--- support-intent.txt\t1.0.0\n+++ support-intent.txt\t1.1.0\n@@ -1,1 +1,1 @@\n-Label it\n+Label it with one word\n")
        String diffText,

        @Schema(examples = "1") int addedLines,
        @Schema(examples = "1") int removedLines,

        @Schema(examples = "1 line added and 1 line removed in one place.")
        String changesSummary,

        @Schema(description = "The same word by word") List<ChangeView> changes) {

    static DiffView of(VersionDiff diff) {
        return new DiffView(
                diff.name(),
                Side.of(diff.from()),
                Side.of(diff.to()),
                diff.diffText(),
                diff.changes().added(),
                diff.changes().removed(),
                diff.summary(),
                diff.changes().places().stream().map(ChangeView::of).toList());
    }

    /** One of the two versions. */
    @Schema(name = "DiffSide")
    record Side(UUID id, @Schema(examples = "1.0.0") String version) {
        private static Side of(PromptVersion version) {
            return new Side(version.id(), version.spec().version());
        }
    }

    /** Neighbouring lines that are different. */
    @Schema(name = "DiffChange")
    record ChangeView(
            @Schema(description = "Number of the first of the lines in the first version, from 1")
            int fromLine,

            @Schema(description = "Each line as runs of words")
            List<List<Word>> removed,

            @Schema(description = "Number of the first of the lines in the second version, from 1")
            int toLine,

            List<List<Word>> added) {

        private static ChangeView of(Place place) {
            return new ChangeView(place.fromLine(), lines(place.removed()), place.toLine(), lines(place.added()));
        }

        private static List<List<Word>> lines(List<Line> lines) {
            return lines.stream()
                    .map(line -> line.runs().stream().map(Word::of).toList())
                    .toList();
        }
    }

    /** Words that the other version has, too, or that are changed. */
    @Schema(name = "DiffWords")
    record Word(String text, boolean changed) {
        private static Word of(Run run) {
            return new Word(run.text(), run.changed());
        }
    }
}
