package dev.ratchet.benchmarks.optimizer;

import java.util.List;

/** The best of as many rewrites by a writer that is shown the prompt and nothing that went wrong. */
final class Blind implements Way {
    private static final String SYSTEM = """
            You improve the prompt templates of production agents. Keep every {variable}, and write better templates.
            Answer with JSON only: {"candidates": [{"template_text": "…", "rationale": "…", "changelog": "…", "expected_effect": "…"}]}.""";

    @Override
    public String name() {
        return "best of 6 blind rewrites";
    }

    @Override
    public String improve(Exam exam) {
        String user = "<live_prompt>\n" + exam.task().live().templateText() + "\n</live_prompt>\n<output_schema>\n"
                + exam.task().live().outputSchema() + "\n</output_schema>\nWrite "
                + Reflective.ROUNDS * Reflective.CANDIDATES + " candidates.";
        List<String> written = Written.by(exam.model(), SYSTEM, user);
        return Written.best(exam, written);
    }
}
