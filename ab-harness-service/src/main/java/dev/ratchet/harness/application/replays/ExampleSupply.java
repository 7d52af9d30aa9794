package dev.ratchet.harness.application.replays;

import dev.ratchet.events.data.Split;
import dev.ratchet.harness.config.ReplayConfig;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.ExampleSource;
import dev.ratchet.harness.domain.examples.Selection;
import dev.ratchet.harness.domain.replays.Qualification;
import dev.ratchet.harness.domain.replays.ReplayJob;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Finds the examples for a replay: of the right split, judgeable, not among those that taught the candidates. */
@ApplicationScoped
public class ExampleSupply {
    private final List<ExampleSource> sources;
    private final ReplayConfig config;

    ExampleSupply(@All List<ExampleSource> sources, ReplayConfig config) {
        this.sources = sources;
        this.config = config;
    }

    /** None where there is nothing to race. */
    @Transactional
    public List<Example> select(ReplayJob job) {
        return job.candidates().size() == 1
                ? List.of()
                : new Selection(List.of()).choose(find(job, Split.SELECT), config.raceExamples());
    }

    @Transactional
    public List<Example> test(ReplayJob job) {
        return new Selection(List.of()).choose(find(job, Split.TEST), config.testExamples());
    }

    /** Test examples beside those that the replay has already. */
    @Transactional
    public List<Example> moreTest(ReplayJob job, List<Example> used) {
        List<Example> found = find(job, Split.TEST).stream()
                .filter(example -> !Qualification.isRecited(job.live(), job.candidates(), example))
                .toList();
        return new Selection(used).choose(found, config.testExamples() - used.size());
    }

    private List<Example> find(ReplayJob job, Split split) {
        return source(job)
                .map(source ->
                        source.find(job.proposed(), split, 2 * config.testExamples(), config.examplesPerSession()))
                .orElse(List.of());
    }

    private Optional<ExampleSource> source(ReplayJob job) {
        return sources.stream().filter(source -> source.serves(job.proposed())).findFirst();
    }

    /** Whether all examples that there will be are there. */
    @Transactional
    public boolean isComplete(ReplayJob job) {
        return source(job).map(source -> source.isComplete(job.proposed())).orElse(false);
    }

    /** Whether a replay may start with these. */
    public boolean isEnough(ReplayJob job, List<Example> select, List<Example> test) {
        boolean many = test.size() >= config.minTestTraces()
                && (job.candidates().size() == 1 || select.size() >= config.minSelectTraces());
        return many || job.age().compareTo(config.maxWait()) >= 0 || isComplete(job);
    }
}
