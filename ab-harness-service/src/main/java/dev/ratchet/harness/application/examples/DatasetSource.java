package dev.ratchet.harness.application.examples;

import static java.util.Objects.requireNonNull;

import dev.ratchet.checks.rules.CheckFault;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.Split;
import dev.ratchet.harness.domain.datasets.DatasetEntries;
import dev.ratchet.harness.domain.datasets.DatasetEntry;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.ExampleSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Entries of an improvement's dataset. All of them are there, as its baseline was evaluated on them. */
@ApplicationScoped
public class DatasetSource implements ExampleSource {
    private static final Logger LOG = Logger.getLogger(DatasetSource.class);
    private static final int CHUNK = 500;

    private final DatasetEntries entries;

    DatasetSource(DatasetEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean serves(DeploymentTransitioned proposed) {
        return proposed.improvement() != null;
    }

    @Override
    public boolean isComplete(DeploymentTransitioned proposed) {
        return true;
    }

    /** Each entry is a session of its own. */
    @Override
    public List<Example> find(DeploymentTransitioned proposed, Split split, int limit, int perSession) {
        UUID dataset =
                requireNonNull(proposed.improvement(), "not of an improvement").datasetId();
        List<Example> found = new ArrayList<>();
        List<DatasetEntry> chunk = entries.after(dataset, null, CHUNK);
        while (!chunk.isEmpty() && found.size() < limit) {
            chunk.stream()
                    .filter(entry -> Split.ofEntry(entry.id()) == split)
                    .flatMap(entry -> example(entry, split, proposed).stream())
                    .limit(limit - found.size())
                    .forEach(found::add);
            chunk = entries.after(dataset, chunk.getLast().id(), CHUNK);
        }
        return found;
    }

    /** Empty where nothing judges an answer, or the entry has taught the candidates. */
    private static Optional<Example> example(DatasetEntry entry, Split split, DeploymentTransitioned proposed) {
        try {
            String id = entry.id().toString();
            Example example =
                    new Example(id, id, split, entry.input(), entry.expectedOutput(), entry.rubric(), entry.checks());
            return proposed.taughtBy().contains(id) || !example.graded().isJudgedBy(proposed.baseline())
                    ? Optional.empty()
                    : Optional.of(example);
        } catch (CheckFault e) {
            LOG.warnf("Entry %s judges nobody: %s", entry.id(), e.getMessage());
            return Optional.empty();
        }
    }
}
