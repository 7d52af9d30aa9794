package dev.ratchet.demo.traffic;

/** An endless row of customer messages; the same seed gives the same row. Used by one thread. */
public interface Traffic {

    /** @param drifted whether customers write in the way that the first prompts and examples were not made for */
    Message next(boolean drifted);
}
