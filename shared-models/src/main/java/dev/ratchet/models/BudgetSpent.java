package dev.ratchet.models;

/**
 * The model was not asked because the money for it is used up. What was answered before stays; the caller ends with what it
 * has. Calls that were under way when the limit was reached still count, so a budget may be overrun by their price.
 */
public class BudgetSpent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Budget budget;

    public BudgetSpent(Budget budget, String message) {
        super(message);
        this.budget = budget;
    }

    public Budget budget() {
        return budget;
    }

    /** Whose limit it is. */
    public enum Budget {
        /** Of the one job; asking again needs a higher limit. */
        JOB,
        /** Of the project for this UTC day; the next day brings a new one. */
        PROJECT_DAY
    }
}
