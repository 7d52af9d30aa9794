package dev.ratchet.registry.formats.langfuse;

import dev.ratchet.registry.domain.imports.ImportItem;
import dev.ratchet.registry.domain.imports.PlannedVersion;
import dev.ratchet.registry.domain.imports.PromptFile;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.ChatText;
import dev.ratchet.registry.formats.Fields;
import dev.ratchet.registry.formats.Findings;
import dev.ratchet.registry.formats.ForeignTemplate;
import dev.ratchet.registry.formats.Node;
import dev.ratchet.registry.formats.Node.Literal;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Sequence;
import dev.ratchet.registry.formats.Node.Text;
import dev.ratchet.registry.formats.Slug;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prompts of Langfuse: its version 3 becomes 3.0.0, whose parent is the one before it in the export. */
final class LangfusePrompts {
    private static final String WHAT = "prompt";
    private static final String REFERENCE = "@@@langfusePrompt:";

    private final Findings findings;
    private final Map<String, TreeMap<Integer, Mapping>> versions = new TreeMap<>();

    LangfusePrompts(Findings findings) {
        this.findings = findings;
    }

    void add(Mapping prompt) {
        Fields fields = new Fields(prompt);
        try {
            String told = fields.requiredText("name");
            String name = Slug.of(told, "langfuse");
            if (!name.equals(told)) {
                findings.warn(prompt.place(), "prompt " + told + " gets the name " + name);
            }
            Mapping earlier =
                    versions.computeIfAbsent(name, n -> new TreeMap<>()).putIfAbsent(version(fields), prompt);
            if (earlier != null) {
                throw new UnreadableFile(
                        prompt.place(),
                        "a prompt " + name + " of this version stands at " + earlier.place() + " already");
            }
        } catch (UnreadableFile e) {
            findings.invalid(new ImportItem(
                    ImportItem.Kind.PROMPT, null, null, ImportItem.Action.INVALID, e.detail(), prompt.place()));
        }
    }

    private static int version(Fields fields) {
        if (fields.get("version") instanceof Literal literal
                && literal.value().isInt()
                && literal.value().intValue() > 0
                && literal.value().intValue() < 100_000_000) {
            return literal.value().intValue();
        }
        throw new UnreadableFile(fields.mapping().place(), "version must be a whole number from 1");
    }

    void plan() {
        versions.forEach((name, numbered) -> {
            String parent = null;
            for (Map.Entry<Integer, Mapping> version : numbered.entrySet()) {
                String number = version.getKey() + ".0.0";
                if (plan(name, number, parent, version.getValue())) {
                    parent = number;
                }
            }
        });
    }

    private boolean plan(String name, String version, @Nullable String parent, Mapping prompt) {
        try {
            Fields fields = new Fields(prompt);
            PromptFile file = new PromptFile(
                    name,
                    version,
                    parent,
                    template(prompt),
                    null,
                    null,
                    LangfuseConfig.metadata(prompt),
                    fields.text("commitMessage"),
                    null);
            boolean live = LangfuseConfig.isProduction(prompt);
            findings.add(new PlannedVersion(file, prompt.place(), live, true));
            return true;
        } catch (UnreadableFile e) {
            findings.unsupported(
                    WHAT, e.place(), e.getMessage() + "; version " + version + " of " + name + " is left out");
            return false;
        }
    }

    private static String template(Mapping prompt) {
        Node content = prompt.get("prompt");
        String text = content instanceof Sequence chat ? ChatText.of(chat).text() : plain(content, prompt);
        if (text.contains(REFERENCE)) {
            throw new UnreadableFile(prompt.place(), "a reference to another prompt has no counterpart");
        }
        ForeignTemplate template = new ForeignTemplate(text);
        template.logic().ifPresent(logic -> {
            throw new UnreadableFile(
                    prompt.place(),
                    logic.text() + " is no variable, and a template here holds nothing else in such braces");
        });
        return template.translated();
    }

    private static String plain(@Nullable Node content, Mapping prompt) {
        if (content instanceof Text text) {
            return text.text();
        }
        throw new UnreadableFile(prompt.place(), "prompt must be a text or a list of messages");
    }
}
