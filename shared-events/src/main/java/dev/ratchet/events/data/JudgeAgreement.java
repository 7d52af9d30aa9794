package dev.ratchet.events.data;

import org.jspecify.annotations.Nullable;

/**
 * How often a judge that did not see the label came to the label's verdict.
 *
 * @param labelled answers with a label that the judge was asked about, too
 * @param agreed those of them on which it said the same
 * @param kappa agreement beyond chance (Cohen's κ): 1 is full, 0 what chance gives; {@code null} where label and judge gave all
 *     answers one and the same verdict, which says nothing of chance
 * @param low lower end of κ's 95 % interval
 */
public record JudgeAgreement(
        int labelled,
        int agreed,
        @Nullable Double kappa,
        @Nullable Double low,
        @Nullable Double high) {}
