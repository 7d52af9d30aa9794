package dev.ratchet.demo.traffic;

/**
 * What one customer writes, and the answer that a person would give.
 *
 * @param sessionId the customer's visit; one to four messages belong to it
 */
public record Message(String sessionId, String text, String expectedOutput) {}
