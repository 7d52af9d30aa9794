package dev.ratchet.harness.application.replays;

import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayPhase;
import dev.ratchet.harness.application.jobs.Lookahead;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.replays.GradedAnswer;
import dev.ratchet.harness.domain.replays.Race;
import dev.ratchet.harness.domain.replays.ReplayJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The race of a replay's candidates on the select split, the live prompt beside them.
 *
 * @param ahead answers that are worked on before they are needed, at most
 */
record RaceRun(ReplayJob job, List<Example> select, Desk desk, Progress progress, int ahead) {

    /** The race, decided. */
    Race of(List<PromptSpec> entrants) {
        Race race = new Race(entrants.stream().map(PromptSpec::version).toList(), select.size());
        while (!race.isDecided()) {
            List<PromptSpec> prompts = new ArrayList<>(List.of(job.live()));
            race.survivors().forEach(version -> prompts.add(job.candidate(version)));
            round(race, prompts);
            race.nextRound();
        }
        return race;
    }

    private void round(Race race, List<PromptSpec> prompts) {
        int done = race.firstOfRound();
        Lookahead<Example, GradedAnswer> answers = new Lookahead<>(
                select.subList(done, race.endOfRound()),
                example -> prompts.stream()
                        .map(prompt -> desk.ask(prompt, example))
                        .toList(),
                ahead);
        Optional<List<GradedAnswer>> next = answers.next();
        while (next.isPresent()) {
            next.get().forEach(answer -> race.record(answer.answer().version(), answer));
            done++;
            progress.report(ReplayPhase.RACING, done, select.size());
            next = answers.next();
        }
    }
}
