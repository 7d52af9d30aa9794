package dev.ratchet.registry.formats.langfuse;

import dev.ratchet.registry.domain.imports.ImportPlan;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.Findings;
import dev.ratchet.registry.formats.Node;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Sequence;
import dev.ratchet.registry.formats.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Langfuse gives out: prompts and dataset items, one, a list, a page of its API ({@code data}), a dataset with
 * {@code items}, or one value a line.
 */
public final class LangfuseReader {
    private final Findings findings = new Findings();
    private final LangfusePrompts prompts = new LangfusePrompts(findings);
    private final LangfuseItems items;

    private LangfuseReader(@Nullable String name) {
        this.items = new LangfuseItems(findings, name);
    }

    /** The plan to take it.
     *
     * @param name of the dataset, where the items name none
     * @throws UnreadableFile where it is no JSON, or nothing that Langfuse gives out */
    public static ImportPlan plan(byte[] bytes, @Nullable String name) {
        LangfuseReader reader = new LangfuseReader(name);
        Source.documents(bytes).forEach(reader::read);
        reader.prompts.plan();
        reader.items.plan();
        return reader.findings.plan();
    }

    private void read(Node node) {
        switch (node) {
            case Sequence list -> list.items().forEach(this::read);
            case Mapping page when page.get("data") instanceof Sequence data -> read(data);
            case Mapping dataset when dataset.get("items") instanceof Sequence list -> items.add(dataset, list);
            case Mapping prompt when prompt.get("prompt") != null -> prompts.add(prompt);
            case Mapping item when item.get("input") != null || item.get("expectedOutput") != null -> items.add(item);
            case Mapping other ->
                findings.unsupported(
                        "object", other.place(), "it is no prompt with its text and no dataset item; it is left out");
            case Node.Text text -> throw unknown(text);
            case Node.Literal literal -> throw unknown(literal);
        }
    }

    private static UnreadableFile unknown(Node node) {
        return new UnreadableFile(node.place(), "an export of Langfuse holds JSON objects");
    }
}
