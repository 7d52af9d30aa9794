package dev.ratchet.registry.api.policies;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.application.policies.ChangePolicy;
import dev.ratchet.registry.application.policies.PromotionPolicies;
import dev.ratchet.registry.domain.policies.PolicyChanged;
import dev.ratchet.registry.domain.policies.PolicyVersion;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The promotion policy of a prompt. */
@Path("/prompts/{name}/policy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Policies")
public class PolicyResource {
    private final PromotionPolicies policies;
    private final ChangePolicy change;
    private final Caller caller;

    PolicyResource(PromotionPolicies policies, ChangePolicy change, Caller caller) {
        this.policies = policies;
        this.change = change;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getPolicy",
            summary = "The policy that is in force for a prompt",
            description = "Version 0 are the installation's defaults. The ETag is for If-Match of a change.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "404", description = "No such prompt")
    public Response get(@PathParam("name") String name) {
        return answer(name, policies.inForce(caller.prompt(name)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.MAY_DECIDE)
    @Operation(
            operationId = "putPolicy",
            summary = "Change the policy of a prompt",
            description = "Fields that are left out stay as they are. The change is a new version; one that changes"
                    + " nothing is none. It counts for replays that end and regressions that are seen from now on: a"
                    + " deployment that waits in ab_passed still waits for an owner.")
    @APIResponse(
            responseCode = "200",
            description = "The policy that is in force now",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(responseCode = "404", description = "No such prompt")
    @APIResponse(responseCode = "409", description = "Another version than expected_version is in force")
    @APIResponse(responseCode = "412", description = "Another version than that of If-Match is in force")
    @APIResponse(responseCode = "422", description = "A field cannot be meant; it is named")
    public Response put(
            @PathParam("name") String name,
            @Parameter(description = "The ETag of the policy that this change is meant for", example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            PolicyRequest body,
            @Context Request request) {
        PromptKey prompt = caller.prompt(name);
        if (ifMatch == null) {
            return answer(name, change.change(wanted(prompt, body, body.expectedVersion())));
        }
        int read = policies.inForce(prompt).version();
        if (request.evaluatePreconditions(tag(read)) != null) {
            throw stale(new PolicyChanged(read));
        }
        try {
            return answer(name, change.change(wanted(prompt, body, read)));
        } catch (PolicyChanged e) {
            throw stale(e);
        }
    }

    private ChangePolicy.Request wanted(PromptKey prompt, PolicyRequest body, @Nullable Integer expected) {
        return new ChangePolicy.Request(prompt, caller.name(), body::applyTo, expected, body.reason());
    }

    @GET
    @Path("/versions")
    @Operation(
            operationId = "listPolicyVersions",
            summary = "Who changed the policy of a prompt, when and why; newest first",
            description = "The defaults, version 0, are not listed: nobody set them.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    @APIResponse(responseCode = "404", description = "No such prompt")
    public PageView<PolicyView> versions(
            @PathParam("name") String name,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(
                policies.versions(caller.prompt(name), Paging.slice(limit, cursor)),
                version -> PolicyView.of(name, version));
    }

    private static Response answer(String name, PolicyVersion version) {
        return Response.ok(PolicyView.of(name, version))
                .tag(tag(version.version()))
                .build();
    }

    private static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    private static RuntimeException stale(PolicyChanged e) {
        return Problems.builder(412, "Precondition Failed")
                .with("current_version", e.version())
                .withDetail(e.detail())
                .build();
    }
}
