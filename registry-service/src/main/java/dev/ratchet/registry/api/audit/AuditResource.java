package dev.ratchet.registry.api.audit;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.application.audit.AuditQueries;
import dev.ratchet.registry.application.audit.WalkAudit;
import dev.ratchet.registry.domain.audit.AuditTrail.Filter;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who decided what, and the proof that nobody has changed the record of it. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_WRITE)
@Tag(name = "Audit")
public class AuditResource {
    private static final String JSON_LINES = "application/jsonl";

    private final AuditQueries audit;
    private final WalkAudit walk;
    private final Caller caller;

    AuditResource(AuditQueries audit, WalkAudit walk, Caller caller) {
        this.audit = audit;
        this.walk = walk;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAudit",
            summary = "List decisions and changes, newest first",
            description = "Filters are exact and may be combined.")
    @APIResponse(responseCode = "200", description = "A page of records")
    public PageView<AuditRecordView> list(
            @Parameter(description = "Only of this user or API key", example = "owner") @QueryParam("actor") @Nullable String actor,
            @Parameter(description = "Only of this kind", example = "approve") @QueryParam("action") @Nullable String action,
            @Parameter(description = "Only about this thing", example = "prompt/support-intent/1.0.0")
                    @QueryParam("subject")
                    @Nullable String subject,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Filter filter = new Filter(caller.project(), orNull(actor), orNull(action), orNull(subject));
        return PageView.of(audit.page(filter, Paging.slice(limit, cursor)), AuditRecordView::of);
    }

    private static @Nullable String orNull(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : filter;
    }

    @GET
    @Path("/head")
    @Operation(
            operationId = "getAuditHead",
            summary = "Where the audit chain ends",
            description = "Noted down outside of Ratchet, it proves later that nothing up to it has been rewritten.")
    @APIResponse(responseCode = "200", description = "The head")
    public HeadView head() {
        return HeadView.of(audit.head(caller.project()));
    }

    @GET
    @Path("/export")
    @Produces(JSON_LINES)
    @RolesAllowed(Role.MAY_DECIDE)
    @Operation(
            operationId = "exportAudit",
            summary = "The whole audit log, oldest first, a JSON document a line",
            description = "With all that is needed to recompute the chain; './ratchet audit verify --file' does so.")
    @APIResponse(
            responseCode = "200",
            description = "The records up to the head at the time of the request",
            content = @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING)))
    public Response export() {
        String project = caller.project();
        return Response.ok(new AuditExport(walk, project))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + project + ".jsonl\"")
                .build();
    }

    @GET
    @Path("/verification")
    @RolesAllowed(Role.MAY_DECIDE)
    @Operation(
            operationId = "verifyAudit",
            summary = "Recompute the audit chain",
            description = "Finds a record that was changed, removed, or put elsewhere, and names the first one."
                    + " For a proof that does not rest on this server's word, run './ratchet audit verify'.")
    @APIResponse(responseCode = "200", description = "Whether the chain is whole")
    public VerificationView verify() {
        return VerificationView.of(walk.verify(caller.project()));
    }
}
