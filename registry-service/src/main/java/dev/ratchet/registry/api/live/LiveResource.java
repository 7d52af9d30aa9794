package dev.ratchet.registry.api.live;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.api.Fields;
import dev.ratchet.registry.api.IfNoneMatch;
import dev.ratchet.registry.api.Preference;
import dev.ratchet.registry.api.live.LiveAnswers.Answer;
import dev.ratchet.registry.config.LiveConfig;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What agents that ask by HTTP read. */
@Path("/prompts/{name}/live")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Live prompts")
public class LiveResource {
    private static final String PREFER = "Prefer";
    static final String CACHING = "private, no-cache";
    static final String TYPE = "application/json;charset=UTF-8";

    private final LiveAnswers answers;
    private final LiveWaits waits;
    private final LiveConfig config;
    private final Caller caller;

    LiveResource(LiveAnswers answers, LiveWaits waits, LiveConfig config, Caller caller) {
        this.answers = answers;
        this.waits = waits;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getLivePrompt",
            summary = "The live version with all that is needed to run it",
            description = "Send the ETag of the last answer as If-None-Match: 304 says that nothing has changed."
                    + " With Prefer: wait=N (RFC 7240) besides, the answer comes as soon as something changes, or after so"
                    + " many seconds; Preference-Applied tells that it did wait.")
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = "The ETag of the last answer",
            example = "\"2\"",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = PREFER,
            in = ParameterIn.HEADER,
            description = "How many seconds to wait for a change",
            example = "wait=30",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The live version",
            content = @Content(schema = @Schema(implementation = LiveView.class)))
    @APIResponse(responseCode = "304", description = "Still the one of the ETag")
    @APIResponse(responseCode = "404", description = "There is no such prompt, or none of its versions is live")
    @APIResponse(responseCode = "422", description = "The unit cannot be meant")
    public Uni<Response> live(
            @PathParam("name") String name,
            @Parameter(
                            description = "A session or a user, who gets the same arm of a rollout each time;"
                                    + " without one, what everybody gets who knows no arms",
                            example = "session-4711")
                    @QueryParam("unit")
                    @Nullable String unit,
            @Context HttpHeaders headers) {
        PromptKey key = caller.prompt(name);
        String asking = Fields.text(unit, "unit");
        IfNoneMatch had = IfNoneMatch.of(headers);
        List<String> prefer = headers.getRequestHeader(PREFER);
        Preference preference = Preference.of(prefer == null ? List.of() : prefer);
        Duration patience = preference.patience(Duration.ZERO, config.maxWait());
        if (patience.isZero() || !waits.hasRoom()) {
            return answers.get(key).map(answer -> response(answer, asking, had).build());
        }
        return waits.next(key, had, patience)
                .map(answer -> response(answer, asking, had)
                        .header("Preference-Applied", preference.applied(config.maxWait()))
                        .build());
    }

    private Response.ResponseBuilder response(Answer answer, @Nullable String unit, IfNoneMatch had) {
        return (had.names(answer.tag()) ? Response.notModified() : Response.ok(body(answer, unit), TYPE))
                .tag(answer.tag())
                .header(HttpHeaders.CACHE_CONTROL, CACHING);
    }

    private byte[] body(Answer answer, @Nullable String unit) {
        return unit == null ? answer.body() : answers.body(answer.live(), unit);
    }
}
