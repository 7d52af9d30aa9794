package dev.ratchet.registry.api.entryfiles;

import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.application.datasets.DatasetQueries;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.Entry;
import dev.ratchet.registry.domain.datasets.EntryFormat;
import dev.ratchet.registry.security.Caller;
import dev.ratchet.registry.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as a file. It is read in parts, each a short transaction, so that a slow reader holds neither memory nor a
 * connection of the database.
 */
@Path("/datasets/{id}/download")
@RolesAllowed(Role.MAY_READ)
@Tag(name = "Datasets")
public class DownloadResource {
    private static final int PART = 100;

    private final DatasetQueries datasets;
    private final Caller caller;

    DownloadResource(DatasetQueries datasets, Caller caller) {
        this.datasets = datasets;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "downloadDataset",
            summary = "All entries as a JSON Lines or CSV file, oldest first",
            description = "Of any size: it is sent in parts, as it is read. Entries that come in meanwhile may be"
                    + " part of it.")
    @APIResponse(
            responseCode = "200",
            description = "The file; uploaded again, it gives the same entries",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "There is no such dataset")
    public Response download(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "Of the file; jsonl by default",
                            example = "csv",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"jsonl", "csv"}))
                    @QueryParam("format")
                    @Nullable String format,
            @Parameter(
                            description = "true for a CSV file to open in a spreadsheet: what would be run as a formula"
                                    + " gets an apostrophe in front",
                            example = "true")
                    @QueryParam("safe")
                    boolean safe) {
        EntryFormat wanted = EntryFormat.find(format == null ? "jsonl" : format)
                .orElseThrow(() -> Problems.badRequest("format must be jsonl or csv"));
        Dataset dataset = datasets.get(caller.project(), id);
        StreamingOutput file = out -> write(dataset, writer(wanted, out, safe));
        return Response.ok(file)
                .type(wanted == EntryFormat.CSV ? "text/csv;charset=utf-8" : "application/x-ndjson")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + dataset.name() + "." + wanted.wireName() + "\"")
                .build();
    }

    private static EntryWriter writer(EntryFormat format, OutputStream out, boolean safe) throws IOException {
        return switch (format) {
            case JSONL -> new JsonLinesWriter(out);
            case CSV -> new CsvEntryWriter(out, safe);
        };
    }

    private void write(Dataset dataset, EntryWriter file) throws IOException {
        try (file) {
            long position = 0;
            while (true) {
                List<Entry> part = datasets.entriesAfter(dataset.project(), dataset.id(), position, PART);
                if (part.isEmpty()) {
                    return;
                }
                for (Entry entry : part) {
                    file.write(entry.content());
                }
                position = part.getLast().position();
            }
        }
    }
}
