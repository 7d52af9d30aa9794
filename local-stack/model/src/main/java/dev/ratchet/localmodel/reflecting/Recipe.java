package dev.ratchet.localmodel.reflecting;

/** How to change a template: with descriptions or not, how many examples a label, how many examples of other labels. */
record Recipe(String rationale, boolean describes, int examples, boolean formRule) {}
