package dev.ratchet.harness.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How models judge answers. */
@ConfigMapping(prefix = "ratchet.judge")
public interface JudgeConfig {

    /** By name; those that come with the service are in its microprofile-config.properties. */
    Map<String, Dimension> dimensions();

    /** How often each question is put to the judge; the median, or the majority, counts. */
    @WithDefault("1")
    int repetitions();

    /** Of the labelled answers of a prompt with a rubric, the share that the judge gives its opinion on, too. */
    @WithDefault("0.1")
    double calibrationShare();

    /** A side of an answer that can be asked for. */
    interface Dimension {
        /** What the judge is told to look at. */
        String description();
    }
}
