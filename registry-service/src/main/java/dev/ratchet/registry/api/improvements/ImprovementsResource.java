package dev.ratchet.registry.api.improvements;

import dev.ratchet.registry.application.improvements.CancelImprovement;
import dev.ratchet.registry.application.improvements.ImprovementQueries;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One improvement, of whatever prompt. */
@Path("/improvements/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Improvements")
@APIResponse(responseCode = "404", description = "There is no such improvement")
public class ImprovementsResource {
    private final ImprovementQueries improvements;
    private final CancelImprovement cancelling;
    private final Caller caller;

    ImprovementsResource(ImprovementQueries improvements, CancelImprovement cancelling, Caller caller) {
        this.improvements = improvements;
        this.cancelling = cancelling;
        this.caller = caller;
    }

    static URI location(UUID id) {
        return UriBuilder.fromPath("/improvements/{id}").build(id);
    }

    @GET
    @Operation(
            operationId = "getImprovement",
            summary = "How far an improvement is and what came of it",
            description =
                    "The scores are pass rates on the same examples, none of which the candidate's writer has seen;"
                            + " promotion_reason says in words what was measured and what follows from it.")
    @APIResponse(responseCode = "200", description = "The improvement")
    public ImprovementView get(@PathParam("id") UUID id) {
        return ImprovementView.of(improvements.get(caller.project(), id));
    }

    @POST
    @Path("/cancel")
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "cancelImprovement",
            summary = "Call an improvement off",
            description = "As long as it has no candidates; afterwards an owner rejects their deployment.")
    @APIResponse(responseCode = "200", description = "It is called off")
    @APIResponse(responseCode = "409", description = "It is over, or has candidates")
    public ImprovementView cancel(@PathParam("id") UUID id) {
        cancelling.cancel(caller.project(), id, caller.name());
        return ImprovementView.of(improvements.get(caller.project(), id));
    }
}
