package dev.ratchet.registry.api.ofrep;

import dev.ratchet.registry.api.IfNoneMatch;
import dev.ratchet.registry.api.ofrep.Evaluations.Bulk;
import dev.ratchet.registry.api.ofrep.OfrepFailure.Code;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The OpenFeature Remote Evaluation Protocol: the live prompts as flags, for any OpenFeature SDK. */
@Path("/ofrep/v1/evaluate/flags")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Live prompts")
public class OfrepResource {
    private static final String CACHING = "private, no-cache";
    private static final String UNREADABLE = "The body or its context cannot be meant; errorCode says which";

    private final Evaluations evaluations;
    private final Caller caller;

    OfrepResource(Evaluations evaluations, Caller caller) {
        this.evaluations = evaluations;
        this.caller = caller;
    }

    @POST
    @Path("/{key}")
    @Operation(
            operationId = "evaluateFlag",
            summary = "OFREP: a live prompt as a flag",
            description =
                    "The flag's key is the prompt's name, its value the template. context.targetingKey is the unit of a"
                            + " rollout; context.ratchet_value = object asks for an object with template, version and model.")
    @RequestBody(content = @Content(schema = @Schema(implementation = EvaluationRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The value for this unit",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(
            responseCode = "400",
            description = UNREADABLE,
            content = @Content(schema = @Schema(implementation = FailureView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such prompt, or none of its versions is live",
            content = @Content(schema = @Schema(implementation = FailureView.class)))
    public Response one(@PathParam("key") String key, InputStream body) throws IOException {
        try {
            EvaluationContext context = EvaluationContext.read(body.readNBytes(EvaluationContext.MAX_BYTES + 1));
            return Response.ok(evaluations.one(caller.project(), key, context))
                    .header(HttpHeaders.CACHE_CONTROL, CACHING)
                    .build();
        } catch (OfrepFailure e) {
            return failure(key, e);
        }
    }

    @POST
    @Operation(
            operationId = "evaluateFlags",
            summary = "OFREP: all live prompts as flags",
            description = "Every prompt with a live version, evaluated as one is alone."
                    + " Send the ETag of the last answer as If-None-Match: 304 says that no value has changed.")
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = "The ETag of the last answer",
            example = "\"bC1xHrq0yVlVgT3oV0sA9k2m\"",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(content = @Content(schema = @Schema(implementation = EvaluationRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The values for this unit",
            content = @Content(schema = @Schema(implementation = BulkView.class)))
    @APIResponse(responseCode = "304", description = "Still those of the ETag")
    @APIResponse(
            responseCode = "400",
            description = UNREADABLE,
            content = @Content(schema = @Schema(implementation = FailureView.class)))
    public Response all(@Context HttpHeaders headers, InputStream body) throws IOException {
        try {
            EvaluationContext context = EvaluationContext.read(body.readNBytes(EvaluationContext.MAX_BYTES + 1));
            return response(evaluations.all(caller.project(), context), IfNoneMatch.of(headers));
        } catch (OfrepFailure e) {
            return failure(null, e);
        }
    }

    private static Response response(Bulk bulk, IfNoneMatch known) {
        return (known.names(bulk.tag()) ? Response.notModified() : Response.ok(bulk.body()))
                .tag(bulk.tag())
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }

    private static Response failure(@Nullable String key, OfrepFailure failure) {
        return Response.status(failure.code() == Code.FLAG_NOT_FOUND ? 404 : 400)
                .type(MediaType.APPLICATION_JSON)
                .entity(FailureView.of(key, failure))
                .build();
    }
}
