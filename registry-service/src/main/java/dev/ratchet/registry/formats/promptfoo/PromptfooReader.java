package dev.ratchet.registry.formats.promptfoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.imports.ImportPlan;
import dev.ratchet.registry.domain.imports.Place;
import dev.ratchet.registry.domain.imports.PlannedDataset;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.Fields;
import dev.ratchet.registry.formats.Findings;
import dev.ratchet.registry.formats.Node;
import dev.ratchet.registry.formats.Slug;
import dev.ratchet.registry.formats.Source;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a promptfoo configuration: a version for each prompt, and its tests as one dataset. */
public final class PromptfooReader {
    private static final Set<String> KNOWN =
            Set.of("$schema", "description", "prompts", "providers", "targets", "defaultTest", "tests");
    private static final String OTHERWISE = "promptfoo";

    private PromptfooReader() {}

    /** The plan to take it.
     *
     * @param name of the dataset and of a prompt that has no label; made of the description by default
     * @throws UnreadableFile where it is no such configuration */
    public static ImportPlan plan(byte[] bytes, @Nullable String name) {
        Fields config = Fields.of(Source.document(bytes), "a promptfoo configuration");
        if (config.get("prompts") == null && config.get("tests") == null) {
            throw new UnreadableFile(
                    config.mapping().place(), "no promptfoo configuration: it has no prompts or tests");
        }
        Findings findings = new Findings();
        String description = config.text("description");
        String base = name == null ? Slug.of(description == null ? "" : description, OTHERWISE) : name;
        Node providers = config.get("providers");
        ObjectNode metadata = new Providers(findings).metadata(providers == null ? config.get("targets") : providers);
        new Prompts(findings, metadata).read(config.get("prompts"), base);
        Leftovers.report(config.mapping(), KNOWN, "", findings, "it is left out");
        dataset(config, base, description, findings);
        return findings.plan();
    }

    private static void dataset(Fields config, String base, @Nullable String description, Findings findings) {
        Node tests = config.get("tests");
        List<NewEntry> entries = new TestCases(findings).entries(tests, config.get("defaultTest"));
        if (!entries.isEmpty()) {
            Place place = tests == null ? config.mapping().place() : tests.place();
            findings.add(new PlannedDataset(base, description, entries, place));
        }
    }
}
