package dev.ratchet.models;

/** Language models by role. */
public interface LanguageModels {

    /** Asks once and waits for the whole answer; passing troubles are retried a few times before they are told.
     *
     * @throws ModelUnavailable where there is no answer now but may be one later
     * @throws ModelRefused where the same question will be refused again */
    ModelAnswer ask(ModelRole role, ModelQuestion question) throws ModelUnavailable, ModelRefused;
}
