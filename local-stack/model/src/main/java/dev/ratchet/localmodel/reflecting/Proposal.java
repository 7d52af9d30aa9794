package dev.ratchet.localmodel.reflecting;

import java.util.List;

/** A changed template, why it should be better, what changed, and what it should mend. */
record Proposal(String templateText, String rationale, List<String> changelog, String expectedEffect) {

    Proposal(String templateText, String rationale, List<String> changelog) {
        this(templateText, rationale, changelog, "");
    }

    Proposal expecting(String effect) {
        return new Proposal(templateText, rationale, changelog, effect);
    }
}
