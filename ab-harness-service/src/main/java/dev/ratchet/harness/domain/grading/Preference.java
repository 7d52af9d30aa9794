package dev.ratchet.harness.domain.grading;

import java.util.List;

/**
 * Which of two answers to the same example is better.
 *
 * @param choice what was found
 * @param spent what the judge cost
 */
public record Preference(Choice choice, Spent spent) {

    public static Preference free(Choice choice) {
        return new Preference(choice, Spent.NOTHING);
    }

    /** What a judge said that saw the two in one order and then in the other: who wins only in one place has not won. */
    public static Choice ofBothOrders(Choice liveFirst, Choice candidateFirst) {
        if (liveFirst == Choice.UNJUDGED || candidateFirst == Choice.UNJUDGED) {
            return Choice.UNJUDGED;
        }
        return liveFirst == candidateFirst ? liveFirst : Choice.TIE;
    }

    /** What more than half of several say; without such a majority a tie, or nothing where too few are of use. */
    public static Choice majority(List<Choice> choices) {
        for (Choice choice : Choice.values()) {
            if (2 * choices.stream().filter(choice::equals).count() > choices.size()) {
                return choice;
            }
        }
        return Choice.TIE;
    }

    /** The better one. */
    public enum Choice {
        LIVE,
        CANDIDATE,
        TIE,
        UNJUDGED
    }
}
