package dev.ratchet.localmodel.reflecting;

import java.util.List;

/** A changed template, why it should be better, and what changed. */
record Proposal(String templateText, String rationale, List<String> changelog) {}
