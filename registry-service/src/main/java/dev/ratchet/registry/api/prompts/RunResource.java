package dev.ratchet.registry.api.prompts;

import dev.ratchet.registry.application.prompts.RunPrompt;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries a prompt. */
@Path("/prompts/{name}/run")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_WRITE)
@Tag(name = "Prompts")
public class RunResource {
    private final RunPrompt runs;
    private final Caller caller;

    RunResource(RunPrompt runs, Caller caller) {
        this.runs = runs;
        this.caller = caller;
    }

    @POST
    @RunOnVirtualThread
    @Operation(
            operationId = "runPrompt",
            summary = "Run a version on one input",
            description =
                    "Renders the template, asks the model and waits for the answer, which is checked against the output"
                            + " schema. An answer that breaks it is still told, with what it breaks.")
    @APIResponse(responseCode = "200", description = "What the model answered")
    @APIResponse(responseCode = "404", description = "There is no such prompt or version, or none is live")
    @APIResponse(responseCode = "422", description = "A variable has no value, or the input breaks the input schema")
    @APIResponse(responseCode = "429", description = "The project has spent its budget for model calls of today")
    @APIResponse(responseCode = "502", description = "The model refuses to answer, or its key is wrong")
    @APIResponse(responseCode = "503", description = "The model is away or busy; Retry-After says when to try again")
    public RunView run(@PathParam("name") String name, RunRequest body) {
        return RunView.of(name, runs.run(caller.prompt(name), body.toRequest()));
    }
}
