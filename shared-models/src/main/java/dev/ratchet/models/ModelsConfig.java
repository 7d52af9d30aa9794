package dev.ratchet.models;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Endpoints, limits, retries, memory, prices and budgets of model calls. */
@ConfigMapping(prefix = "ratchet.models")
public interface ModelsConfig {

    /** For one call, in whole seconds. */
    @WithDefault("60s")
    Duration timeout();

    /** Longest time that a question waits for its turn before it is told that there is no answer now. */
    @WithDefault("2m")
    Duration maxWait();

    /**
     * By name. {@code default} is the address of the roles' own models; its limits are set here, its address is
     * {@code OPENAI_BASE_URL}. Every other name can stand before a model, as in {@code name/model}.
     */
    Map<String, Endpoint> endpoints();

    Retry retry();

    Concurrency concurrency();

    Circuit circuit();

    Cache cache();

    /** US dollars by model name, or by {@code endpoint/model}; they take the place of the price table's. */
    Map<String, Price> prices();

    Budgets budgets();

    Embedding embedding();

    /** An address that speaks the OpenAI API. */
    interface Endpoint {
        /** Up to and with {@code /v1}; needed for every endpoint but {@code default}. */
        Optional<String> baseUrl();

        Optional<String> apiKey();

        /** Evenly spread; a second's worth may come at once. No limit where absent. */
        OptionalInt requestsPerMinute();

        /** Of questions and answers together. No limit where absent. */
        OptionalInt tokensPerMinute();

        /** Calls at the same time, of all roles. */
        @WithDefault("64")
        int concurrency();

        /**
         * Whether its models have names with a slash, so that a name which begins with no endpoint is a model of this one.
         * Without it such a name is refused as an unknown endpoint. Only for {@code default}.
         */
        @WithDefault("false")
        boolean slashedNames();
    }

    /** How often and how fast a passing trouble is tried again, in place. */
    interface Retry {
        @WithDefault("3")
        int tries();

        @WithDefault("500ms")
        Duration firstDelay();

        /** A longer wait, also one that the provider asks for, is left to the caller. */
        @WithDefault("10s")
        Duration maxDelay();
    }

    /** Calls at the same time, by role, at each endpoint. */
    interface Concurrency {
        @WithDefault("16")
        int generation();

        @WithDefault("2")
        int synthesis();

        @WithDefault("8")
        int judge();

        @WithDefault("4")
        int embedding();
    }

    /** When an endpoint is left alone because it does not work. */
    interface Circuit {
        /** Calls in a row that found it away, slow, broken or answering half. */
        @WithDefault("5")
        int failures();

        /** Then a single call tries whether it works again. */
        @WithDefault("15s")
        Duration pause();
    }

    /** What is remembered of answers. */
    interface Cache {
        @WithDefault("true")
        boolean enabled();

        /** Of answers, in this process. */
        @WithDefault("67108864")
        long memoryBytes();

        /** In the database. */
        @WithDefault("30d")
        Duration retention();

        /** How often what is older is removed. */
        @WithDefault("1h")
        Duration sweepInterval();

        /** How long the database is left alone after it failed; models are asked meanwhile. */
        @WithDefault("5s")
        Duration troublePause();
    }

    /** US dollars for a million tokens. */
    interface Price {
        @WithDefault("0")
        double inputUsd();

        @WithDefault("0")
        double outputUsd();
    }

    /** US dollars; no limit where absent. */
    interface Budgets {
        /** For a job that names no limit itself. */
        Optional<Double> jobUsd();

        /** For each project and UTC day, of what this service spends. */
        Optional<Double> projectDayUsd();
    }

    /** Where vectors come from. */
    interface Embedding {
        /** {@code model} at the default endpoint or {@code endpoint/model}; the model in this process where absent. */
        Optional<String> model();
    }
}
