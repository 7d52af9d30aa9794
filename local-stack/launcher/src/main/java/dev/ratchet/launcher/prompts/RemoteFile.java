package dev.ratchet.launcher.prompts;

/** A file that the registry has, without its content. */
record RemoteFile(String name, String version, String sha256) {

    /** @throws PromptsFailure where the registry tells a name that is none */
    PromptPath path() {
        try {
            return new PromptPath(name, version);
        } catch (IllegalArgumentException e) {
            throw new PromptsFailure(Exit.AWAY, "the registry tells a file that cannot be: " + e.getMessage());
        }
    }
}
