package dev.ratchet.registry.api;

/** A request body that is read strictly by {@link StrictJsonReader}. */
public interface JsonBody {}
