package dev.ratchet.harness.application.replays;

import dev.ratchet.events.data.Split;
import dev.ratchet.harness.config.ReplayConfig;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.HeldOutTraces;
import dev.ratchet.harness.domain.examples.HeldOutTraces.Wanted;
import dev.ratchet.harness.domain.examples.Selection;
import dev.ratchet.harness.domain.replays.Qualification;
import dev.ratchet.harness.domain.replays.ReplayJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Finds the examples for a replay: of the right split, judgeable, not among those that taught the candidates. */
@ApplicationScoped
public class ExampleSupply {
    private final HeldOutTraces traces;
    private final ReplayConfig config;

    ExampleSupply(HeldOutTraces traces, ReplayConfig config) {
        this.traces = traces;
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
        Wanted wanted = new Wanted(
                job.proposed().prompt(),
                split,
                job.live().outputSchema() == null,
                Set.copyOf(job.proposed().taughtBy()));
        return traces.find(wanted, 2 * config.testExamples(), config.examplesPerSession());
    }

    /** Whether a replay may start with these. */
    public boolean isEnough(ReplayJob job, List<Example> select, List<Example> test) {
        return job.age().compareTo(config.maxWait()) >= 0
                || (test.size() >= config.minTestTraces()
                        && (job.candidates().size() == 1 || select.size() >= config.minSelectTraces()));
    }
}
