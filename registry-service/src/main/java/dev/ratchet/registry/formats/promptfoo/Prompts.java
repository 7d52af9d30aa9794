package dev.ratchet.registry.formats.promptfoo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.registry.domain.imports.PlannedVersion;
import dev.ratchet.registry.domain.imports.PromptFile;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.ChatText;
import dev.ratchet.registry.formats.Findings;
import dev.ratchet.registry.formats.ForeignTemplate;
import dev.ratchet.registry.formats.Node;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Sequence;
import dev.ratchet.registry.formats.Node.Text;
import dev.ratchet.registry.formats.Slug;
import dev.ratchet.registry.formats.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The prompts of a configuration, each as the next version of a prompt of its own. */
final class Prompts {
    private static final String WHAT = "prompts";
    private static final Set<String> KNOWN = Set.of("raw", "label", "id");

    private final Findings findings;
    private final ObjectNode metadata;
    private final Set<String> names = new HashSet<>();

    Prompts(Findings findings, ObjectNode metadata) {
        this.findings = findings;
        this.metadata = metadata;
    }

    void read(@Nullable Node prompts, String base) {
        List<Node> all =
                prompts instanceof Sequence several ? several.items() : prompts == null ? List.of() : List.of(prompts);
        for (int i = 0; i < all.size(); i++) {
            readOne(all.get(i), all.size() == 1 ? base : base + "-" + (i + 1));
        }
    }

    private void readOne(Node prompt, String unnamed) {
        Node content = prompt;
        String name = unnamed;
        if (prompt instanceof Mapping mapping) {
            Leftovers.report(mapping, KNOWN, "prompts.", findings, "the prompt is taken without it");
            content = mapping.get("raw");
            Node label = mapping.get("label") == null ? mapping.get("id") : mapping.get("label");
            name = label instanceof Text text && !FileReference.is(text) ? Slug.of(text.text(), unnamed) : unnamed;
        }
        if (content == null || FileReference.is(content)) {
            findings.unsupported(
                    WHAT, prompt.place(), "a prompt that stands elsewhere is left out; put the text itself there");
        } else {
            take(content, unique(name, prompt));
        }
    }

    private void take(Node content, String name) {
        try {
            String text = text(content);
            ForeignTemplate template = new ForeignTemplate(text);
            template.logic()
                    .ifPresentOrElse(
                            logic -> findings.unsupported(
                                    WHAT,
                                    content instanceof Text plain
                                                    && plain.text().equals(text)
                                            ? plain.at(logic.offset())
                                            : content.place(),
                                    logic.text() + " in prompt " + name
                                            + ": a template here has variables and no logic;"
                                            + " the prompt is left out"),
                            () -> findings.add(version(name, template.translated(), content)));
        } catch (UnreadableFile e) {
            findings.unsupported(WHAT, content.place(), e.getMessage() + "; prompt " + name + " is left out");
        }
    }

    private PlannedVersion version(String name, String template, Node content) {
        PromptFile file =
                new PromptFile(name, null, null, template, null, null, metadata, "Imported from promptfoo.", null);
        return new PlannedVersion(file, content.place(), false, true);
    }

    private static String text(Node content) {
        if (content instanceof Sequence chat && ChatText.isChat(chat)) {
            return ChatText.of(chat).text();
        }
        if (!(content instanceof Text text)) {
            throw new UnreadableFile(content.place(), "a prompt must be a text or a list of messages");
        }
        Sequence chat = chat(text.text());
        return chat == null ? text.text() : ChatText.of(chat).text();
    }

    /** The messages, where the text is JSON or YAML of a chat. */
    private static @Nullable Sequence chat(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("[") && !start.startsWith("- role:")) {
            return null;
        }
        try {
            return Source.document(text.getBytes(UTF_8)) instanceof Sequence list && ChatText.isChat(list)
                    ? list
                    : null;
        } catch (UnreadableFile e) {
            return null;
        }
    }

    private String unique(String name, Node prompt) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + "-" + i;
        }
        if (!free.equals(name)) {
            findings.warn(prompt.place(), "a second prompt with the name " + name + " becomes " + free);
        }
        return free;
    }
}
