package dev.ratchet.clustering.domain.prompts;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayReport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a transition says about the candidates of its deployment.
 *
 * @param reason what whoever decided said
 * @param findings what the replay or the watch found, in words
 * @param versions the candidates that it names, with the versions they have
 * @param scores by version
 */
public record Verdict(
        @Nullable String reason, @Nullable String findings, List<PromptSpec> versions, Map<String, Scores> scores) {

    public static Verdict of(DeploymentTransitioned told) {
        ReplayReport report = told.report();
        return new Verdict(
                told.reason(),
                findings(report, told.evidence()),
                told.candidates(),
                report == null ? Map.of() : Scores.of(report, told.candidateVersion()));
    }

    private static @Nullable String findings(@Nullable ReplayReport report, @Nullable Evidence evidence) {
        String words = Stream.of(
                        report == null ? null : report.summary(), evidence == null ? null : evidence.explanation())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }
}
