package dev.ratchet.clustering.domain.diagnosis;

import dev.ratchet.events.data.ProblemKind;

/**
 * What one failure looks like.
 *
 * @param words what is seen in it, to stand after "N failures:"
 * @param clear whether it can hardly be anything else
 */
record Sign(ProblemKind problem, String words, boolean clear) {
    static Sign clear(ProblemKind problem, String words) {
        return new Sign(problem, words, true);
    }

    static Sign vague(ProblemKind problem, String words) {
        return new Sign(problem, words, false);
    }
}
