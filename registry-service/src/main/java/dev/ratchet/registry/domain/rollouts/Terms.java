package dev.ratchet.registry.domain.rollouts;

import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.WatchRules;

/** On which terms a candidate is shipped: how it reaches users, and how it is watched. They stay what they were at the ship. */
public record Terms(RolloutRules rules, WatchRules watch) {}
