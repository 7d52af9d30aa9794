package dev.ratchet.registry.api.uploads;

import dev.ratchet.registry.api.PageView;
import dev.ratchet.registry.api.Paging;
import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.api.entryfiles.UploadedFile;
import dev.ratchet.registry.application.uploads.PublishUpload;
import dev.ratchet.registry.application.uploads.ReceiveUpload;
import dev.ratchet.registry.application.uploads.UploadQueries;
import dev.ratchet.registry.config.DatasetsConfig;
import dev.ratchet.registry.domain.datasets.EntryFormat;
import dev.ratchet.registry.domain.uploads.Upload;
import dev.ratchet.registry.domain.uploads.UploadState;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of entries on their way into a dataset. */
@Path("/datasets/{id}/uploads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Datasets")
public class UploadsResource {
    private final ReceiveUpload receiving;
    private final PublishUpload publishing;
    private final UploadQueries uploads;
    private final UploadSlots slots;
    private final DatasetsConfig config;
    private final Caller caller;

    UploadsResource(
            ReceiveUpload receiving,
            PublishUpload publishing,
            UploadQueries uploads,
            UploadSlots slots,
            DatasetsConfig config,
            Caller caller) {
        this.receiving = receiving;
        this.publishing = publishing;
        this.uploads = uploads;
        this.slots = slots;
        this.config = config;
        this.caller = caller;
    }

    @POST
    @Consumes({"application/x-ndjson", "application/jsonl", "text/csv"})
    @RolesAllowed(Role.MAY_WRITE)
    @Operation(
            operationId = "uploadDatasetEntries",
            summary = "Add the entries of a JSON Lines or CSV file",
            description = "All of them, or none where a line is bad; on_error=skip passes bad lines over. The file is"
                    + " read as it comes in. Its entries become visible, and are published, once all of it is read.")
    @APIResponse(
            responseCode = "201",
            description = "All entries are part of the dataset",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    @APIResponse(
            responseCode = "202",
            description = "All is read; the rest is published in the background. Location tells how far it is",
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    @APIResponse(responseCode = "404", description = "There is no such dataset")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "422", description = "A line is bad: its number and the reason; nothing was added")
    @APIResponse(responseCode = "503", description = "Too many files are being uploaded")
    public Response upload(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "Whether a bad line fails the upload, as by default, or is passed over",
                            example = "skip",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"fail", "skip"}))
                    @QueryParam("on_error")
                    @Nullable String onError,
            @Context HttpHeaders headers,
            InputStream body) {
        EntryFormat format = UploadHeaders.format(headers.getMediaType());
        long limit = config.maxUploadSize().asLongValue();
        ReceiveUpload.Sender sender = new ReceiveUpload.Sender(
                caller.project(), id, caller.name(), UploadHeaders.size(headers, limit), skips(onError));
        Upload read = slots.with(() -> receiving.receive(sender, UploadedFile.of(format, body, limit)));
        Duration wait = UploadHeaders.wantsNoWait(headers) ? Duration.ZERO : config.uploadWait();
        return answer(read.state() == UploadState.PUBLISHING ? publishing.publish(read.key(), wait) : read);
    }

    private static boolean skips(@Nullable String onError) {
        return switch (onError) {
            case "skip" -> true;
            case "fail" -> false;
            case null -> false;
            default -> throw Problems.badRequest("on_error must be fail or skip");
        };
    }

    private static Response answer(Upload upload) {
        if (upload.state() == UploadState.FAILED) {
            throw FailedUpload.problem(upload);
        }
        return Response.status(upload.state() == UploadState.DONE ? 201 : 202)
                .location(FailedUpload.place(upload))
                .entity(UploadView.of(upload))
                .build();
    }

    @GET
    @Operation(
            operationId = "listDatasetUploads",
            summary = "List the uploads into a dataset, newest first",
            description = "Those under way, those that are done, and those that failed with the reason.")
    @APIResponse(responseCode = "200", description = "A page of uploads")
    @APIResponse(responseCode = "404", description = "There is no such dataset")
    public PageView<UploadView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageView.of(uploads.page(caller.project(), id, Paging.slice(limit, cursor)), UploadView::of);
    }

    @GET
    @Path("/{upload_id}")
    @Operation(
            operationId = "getDatasetUpload",
            summary = "How far an upload has come",
            description = "How much of the file is read, how many of its entries are published, and which lines are"
                    + " bad.")
    @APIResponse(responseCode = "200", description = "The upload")
    @APIResponse(responseCode = "404", description = "There is no such dataset or upload")
    public UploadView get(@PathParam("id") UUID id, @PathParam("upload_id") UUID uploadId) {
        return UploadView.of(uploads.get(new Upload.Key(caller.project(), id, uploadId)));
    }
}
