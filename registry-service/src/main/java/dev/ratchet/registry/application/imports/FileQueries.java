package dev.ratchet.registry.application.imports;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.application.prompts.PromptQueries;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.imports.KeptFile;
import dev.ratchet.registry.domain.imports.PromptFile;
import dev.ratchet.registry.domain.imports.PromptFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** What can be asked about the files of versions. */
@ApplicationScoped
@Transactional
public class FileQueries {
    private final PromptFiles files;
    private final PromptQueries prompts;

    FileQueries(PromptFiles files, PromptQueries prompts) {
        this.files = files;
        this.prompts = prompts;
    }

    /** A version, or the live one where none is named.
     *
     * @throws NotFound where there is none */
    public PromptFile file(PromptKey key, @Nullable String version) {
        String number = prompts.version(key, version).spec().version();
        return files.find(key, number).map(KeptFile::file).orElseThrow();
    }

    public Page<KeptFile> page(String project, @Nullable String prompt, Page.Slice slice) {
        return files.page(project, prompt, slice);
    }
}
