package dev.ratchet.registry.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.imports.ImportItem;
import dev.ratchet.registry.domain.imports.ImportPlan;
import dev.ratchet.registry.domain.imports.Place;
import dev.ratchet.registry.domain.imports.PlannedVersion;
import dev.ratchet.registry.domain.imports.PromptFile;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.domain.prompts.Semver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads files of prompt versions: one, or several as documents of one YAML stream. */
public final class PromptFileReader {
    private static final Set<String> FIELDS = new LinkedHashSet<>(List.of(
            "name",
            "version",
            "parent_version",
            "template_text",
            "input_schema",
            "output_schema",
            "metadata",
            "changelog",
            "rationale"));

    private PromptFileReader() {}

    /** The plan to take them; a document that cannot be meant is an invalid item of it.
     *
     * @throws UnreadableFile where it is no YAML, or holds no document */
    public static ImportPlan plan(byte[] bytes) {
        List<Node> documents = Source.documents(bytes);
        if (documents.isEmpty()) {
            throw new UnreadableFile(Place.START, "the file is empty");
        }
        List<PlannedVersion> versions = new ArrayList<>();
        List<ImportItem> invalid = new ArrayList<>();
        for (Node document : documents) {
            try {
                versions.add(new PlannedVersion(read(document), document.place(), false, false));
            } catch (UnreadableFile e) {
                invalid.add(new ImportItem(
                        ImportItem.Kind.PROMPT,
                        told(document, "name"),
                        told(document, "version"),
                        ImportItem.Action.INVALID,
                        e.detail(),
                        document.place()));
            }
        }
        return new ImportPlan(versions, List.of(), invalid, List.of(), List.of());
    }

    /** The one version of a file. */
    public static PromptFile read(byte[] bytes) {
        return read(Source.document(bytes));
    }

    private static PromptFile read(Node document) {
        Fields fields = Fields.of(document, "a prompt file");
        fields.only(FIELDS);
        JsonNode metadata = fields.json("metadata");
        return new PromptFile(
                fields.requiredText("name"),
                version(fields, fields.requiredText("version"), "version"),
                version(fields, fields.text("parent_version"), "parent_version"),
                fields.requiredText("template_text"),
                fields.json("input_schema"),
                fields.json("output_schema"),
                metadata == null ? JsonNodeFactory.instance.objectNode() : metadata,
                fields.text("changelog"),
                fields.text("rationale"));
    }

    private static @Nullable String version(Fields fields, @Nullable String text, String field) {
        Node node = fields.get(field);
        if (text == null || node == null) {
            return null;
        }
        try {
            return Semver.parse(text).toString();
        } catch (InvalidInput e) {
            throw new UnreadableFile(node.place(), field + " must be a semantic version such as 1.2.0 or 2.0.0-beta.1");
        }
    }

    private static @Nullable String told(Node document, String field) {
        return document instanceof Node.Mapping mapping && mapping.get(field) instanceof Node.Text text
                ? text.text()
                : null;
    }
}
