package dev.ratchet.registry.domain.datasets;

import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The datasets that are kept. Whoever changes one, or its entries, locks it first. */
public interface Datasets {
    Optional<Dataset> find(String project, UUID id);

    Optional<Dataset> named(String project, String name);

    /** Holds the dataset until the transaction ends. */
    Optional<Dataset> lock(String project, UUID id);

    /** @throws AlreadyExists where the project has one of this name */
    void add(Dataset dataset);

    /** Adds one that stands in no list. */
    void addUnlisted(Dataset dataset);

    /** Hides the unlisted ones that are old and that no open evaluation is on. */
    void hideUnlisted(Instant createdBefore, Instant at);

    /** @throws AlreadyExists where the project has another of this name */
    void update(Dataset dataset);

    /** Those that are listed, by name. */
    Page<Dataset> page(String project, Page.Slice slice);

    /** Hides the dataset and frees its name; entries and row go later. */
    void hide(UUID id, Instant at);

    /** Datasets that are hidden and not yet gone. */
    List<UUID> hidden(int limit);

    /** Holds a hidden dataset until the transaction ends; false where another transaction holds it, or it is gone. */
    boolean lockHiddenIfFree(UUID id);

    /** Removes the row of a dataset that has no entries any more, and the uploads into it. */
    void delete(UUID id);
}
