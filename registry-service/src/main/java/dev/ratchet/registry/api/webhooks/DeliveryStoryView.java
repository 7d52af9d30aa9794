package dev.ratchet.registry.api.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.application.webhooks.WebhookQueries.Story;
import dev.ratchet.registry.domain.webhooks.Attempt;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery with what was sent and what came of each attempt, as the API tells it. */
@Schema(name = "WebhookDeliveryStory")
record DeliveryStoryView(
        DeliveryView delivery,
        @Schema(type = SchemaType.OBJECT) JsonNode payload,

        @Schema(description = "One that the service did not survive is not among them")
        List<AttemptView> log) {

    static DeliveryStoryView of(Story story) {
        return new DeliveryStoryView(
                DeliveryView.of(story.delivery()),
                EventJson.readTrusted(story.delivery().payload(), JsonNode.class),
                story.attempts().stream().map(AttemptView::of).toList());
    }

    /** An attempt that has ended. */
    @Schema(name = "WebhookAttempt")
    record AttemptView(
            int n,
            Instant at,

            @Schema(description = "HTTP status; null where there was no answer") @Nullable Integer status,

            long durationMs,
            @Nullable String error,

            @Schema(description = "The first kilobyte of the answer, as it came: not to be trusted") @Nullable String response) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.n(),
                    attempt.at(),
                    attempt.answer().status(),
                    attempt.answer().took().toMillis(),
                    attempt.answer().error(),
                    attempt.answer().excerpt());
        }
    }
}
