package dev.ratchet.bare;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers the bytes of a file on the event loop, or 304 without them; with the headers that the registry sends. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class BareEndpoint {
    private static final EntityTag TAG = new EntityTag("1");

    private final byte[] body;

    BareEndpoint(@ConfigProperty(name = "bare.body") String file) throws IOException {
        this.body = Files.readAllBytes(java.nio.file.Path.of(file));
    }

    @GET
    @Path("/whole")
    public Response whole() {
        return cached(Response.ok(body));
    }

    @GET
    @Path("/unchanged")
    public Response unchanged() {
        return cached(Response.notModified());
    }

    private static Response cached(Response.ResponseBuilder response) {
        return response.tag(TAG)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
