package dev.ratchet.models;

/** Language models by role. */
public interface LanguageModels {

    /**
     * Waits for the whole answer, which may be one that is remembered; passing troubles are retried a few times before they
     * are told.
     *
     * @throws ModelUnavailable where there is no answer now but may be one later
     * @throws ModelRefused where the same question will be refused again
     * @throws BudgetSpent where the question's work has no money left */
    ModelAnswer ask(ModelRole role, ModelQuestion question) throws ModelUnavailable, ModelRefused, BudgetSpent;

    /** Forgets the answer, which was of no use: the next one to ask this is answered by the model. */
    default void forget(ModelRole role, ModelQuestion question) {}
}
