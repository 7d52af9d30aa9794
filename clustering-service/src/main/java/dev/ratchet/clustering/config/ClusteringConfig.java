package dev.ratchet.clustering.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of this service; README.md has them as a table. */
@ConfigMapping(prefix = "ratchet.clustering")
public interface ClusteringConfig {

    /** Least cosine between a failure's facet and a cluster's centre. */
    @WithDefault("0.65")
    double threshold();

    /** So many remain when clusters are compared; until then there may be twice as many. */
    @WithDefault("100")
    int maxClustersPerSignature();

    /** Failures of one unit that count in a cluster, and clusters of a signature that it may lead. */
    @WithDefault("3")
    int countedPerUnit();

    /** Who puts a failure into the line that is embedded. */
    @WithDefault("text")
    Facets facets();

    /** Texts by which a cluster's failures were placed; more than these are forgotten and embedded again. */
    @WithDefault("1000")
    int keptFacetsPerCluster();

    /** Positions of texts that are held in memory between being embedded and being placed. */
    @WithDefault("10000")
    int rememberedTexts();

    /** Contents of so many of a cluster's newest failures are kept. */
    @WithDefault("200")
    int keptTextsPerCluster();

    /** So many of the newest traces that went well are kept of each prompt version. */
    @WithDefault("200")
    int keptPassesPerVersion();

    /** Failures, and passes, older than this are forgotten; longer than the failures topic keeps them. */
    @WithDefault("35d")
    Duration retention();

    TendingSettings tending();

    Trigger trigger();

    Synthesis synthesis();

    /** Where the lines come from. */
    enum Facets {
        /** What was asked, answered and expected. */
        TEXT,
        /** A model's words. */
        MODEL
    }

    /** How clusters are compared with each other. */
    interface TendingSettings {
        @WithDefault("30s")
        Duration every();

        /** New texts of a signature after which its clusters are compared. */
        @WithDefault("50")
        int afterTexts();

        /** Average cosine between two clusters from which they are one. */
        @WithDefault("0.75")
        double mergeFrom();

        /** Average cosine between two halves of a cluster below which they are two. */
        @WithDefault("0.3")
        double splitBelow();

        @WithDefault("8")
        int smallestPart();

        /** A cluster with more failures than this gives none away. */
        @WithDefault("20000")
        long largestMoved();
    }

    /** When candidates are asked for. */
    interface Trigger {
        @WithDefault("2s")
        Duration every();

        @WithDefault("12")
        int minClusterSize();

        @WithDefault("8")
        int minDistinctUnits();

        @WithDefault("60")
        int minPromptFailures();

        /** Share of the live version's failures that the cluster has. */
        @WithDefault("0.03")
        double minShare();

        /** Deployments of one prompt that may be on their way. */
        @WithDefault("1")
        int maxOpen();

        @WithDefault("PT2M")
        Duration coolDown();

        @WithDefault("PT1H")
        Duration maxCoolDown();

        @WithDefault("PT1H")
        Duration unansweredAfter();

        /** When a proposal that waits for its owner begins to hold back further ones. */
        @WithDefault("PT24H")
        Duration undecidedAfter();

        @WithDefault("P7D")
        Duration maxPause();
    }

    /** How candidates are asked for. */
    interface Synthesis {
        @WithDefault("3")
        int candidates();

        @WithDefault("24")
        int failuresShown();

        @WithDefault("72")
        int examplesShown();

        /** Right answers, where some are known. */
        @WithDefault("24")
        int passesShown();

        /** Tokens that any candidate may have; more where the live prompt has more than half of it. */
        @WithDefault("3000")
        int tokenBudget();

        /** Characters in a row that a candidate may copy from one trace's input: room for a short example, no more. */
        @WithDefault("240")
        int maxCopiedRun();

        @WithDefault("PT1M")
        Duration lease();

        /** How often a lease is renewed; several times within it. */
        @WithDefault("15s")
        Duration renew();

        @WithDefault("500ms")
        Duration poll();

        @WithDefault("PT5M")
        Duration maxBackOff();
    }
}
