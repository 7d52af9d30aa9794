package dev.ratchet.registry.security;

/** Somebody with a role in a project: an API key or a user, by name. */
record Account(String name, Role role, String project) {}
