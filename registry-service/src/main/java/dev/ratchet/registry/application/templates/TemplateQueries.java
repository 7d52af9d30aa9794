package dev.ratchet.registry.application.templates;

import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.templates.Template;
import dev.ratchet.registry.domain.templates.TemplateCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What can be asked about templates. */
@ApplicationScoped
public class TemplateQueries {
    private final TemplateCatalog catalog;

    TemplateQueries(TemplateCatalog catalog) {
        this.catalog = catalog;
    }

    public List<Template> all() {
        return catalog.all();
    }

    /** @throws NotFound where there is none */
    public Template get(String id) {
        return catalog.all().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no template of this id; GET the list for those there are"));
    }
}
