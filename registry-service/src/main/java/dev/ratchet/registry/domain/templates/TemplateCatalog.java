package dev.ratchet.registry.domain.templates;

import java.util.List;

/** The templates that there are, the same for every project. */
public interface TemplateCatalog {
    /** The simplest first. */
    List<Template> all();
}
