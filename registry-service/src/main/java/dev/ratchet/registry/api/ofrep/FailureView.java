package dev.ratchet.registry.api.ofrep;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An evaluation that cannot be made, as the protocol tells it. */
@Schema(name = FailureView.NAME)
record FailureView(
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The flag; absent where it was asked for all", examples = "support-intent")
        @Nullable String key,

        @JsonProperty("errorCode")
        @Schema(name = "errorCode", examples = "FLAG_NOT_FOUND", description = "OpenFeature's code")
        String errorCode,

        @JsonProperty("errorDetails") @Schema(name = "errorDetails", description = "What is wrong, for people")
        String errorDetails) {
    static final String NAME = "OfrepFailure";

    static FailureView of(@Nullable String key, OfrepFailure failure) {
        return new FailureView(key, failure.code().name(), failure.details());
    }
}
