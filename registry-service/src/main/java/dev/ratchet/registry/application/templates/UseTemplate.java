package dev.ratchet.registry.application.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.application.datasets.CreateDataset;
import dev.ratchet.registry.application.prompts.CreateVersion;
import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.datasets.DatasetText;
import dev.ratchet.registry.domain.datasets.EntrySource;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.Prompts;
import dev.ratchet.registry.domain.templates.Template;
import dev.ratchet.registry.domain.templates.TemplatePrompt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes prompts and datasets out of templates; they are the project's own from then on. */
@ApplicationScoped
public class UseTemplate {
    private static final String FIRST = "1.0.0";

    private final TemplateQueries templates;
    private final Prompts prompts;
    private final CreateVersion creation;
    private final CreateDataset datasets;

    UseTemplate(TemplateQueries templates, Prompts prompts, CreateVersion creation, CreateDataset datasets) {
        this.templates = templates;
        this.prompts = prompts;
        this.creation = creation;
        this.datasets = datasets;
    }

    /** Makes the template's prompt, live at once, under this name or its own.
     *
     * @throws NotFound where there is no such template
     * @throws AlreadyExists where there is a prompt of the name */
    @Transactional
    public MadePrompt makePrompt(String templateId, String project, @Nullable String name, String actor) {
        Template template = templates.get(templateId);
        String chosen = name == null ? template.prompt().name() : name;
        PromptKey key = new PromptKey(project, chosen);
        if (prompts.find(key).isPresent()) {
            throw new AlreadyExists("There is a prompt " + chosen + " already; give another name");
        }
        return new MadePrompt(chosen, creation.create(key, draft(template), actor));
    }

    /** Makes the template's dataset under this name or its own, and its prompt, too, where a name for it is given.
     *
     * @throws NotFound where there is no such template
     * @throws AlreadyExists where there is a prompt of the name */
    @Transactional
    public MadeDataset makeDataset(
            String templateId, String project, @Nullable String name, @Nullable String promptName, String actor) {
        Template template = templates.get(templateId);
        if (promptName != null) {
            makePrompt(templateId, project, promptName, actor);
        }
        var dataset = template.dataset();
        String chosen = name == null ? dataset.name() : name;
        UUID id = datasets.create(
                        project,
                        DatasetText.of(chosen, dataset.description()),
                        dataset.entries().stream(),
                        EntrySource.TEMPLATE,
                        actor)
                .id();
        return new MadeDataset(id, chosen, dataset.entries().size(), promptName);
    }

    private static CreateVersion.Draft draft(Template template) {
        TemplatePrompt prompt = template.prompt();
        return new CreateVersion.Draft(
                FIRST,
                prompt.templateText(),
                prompt.inputSchema(),
                prompt.outputSchema(),
                metadata(template),
                null,
                null,
                null);
    }

    /** The template's, with where the prompt comes from. */
    private static JsonNode metadata(Template template) {
        ObjectNode metadata = template.prompt().metadata().deepCopy();
        return metadata.put("template", template.id());
    }

    /** A prompt that was made from a template. */
    public record MadePrompt(String name, PromptVersion version) {}

    /** A dataset that was made from a template, maybe together with its prompt. */
    public record MadeDataset(
            UUID id, String name, int entries, @Nullable String promptName) {}
}
