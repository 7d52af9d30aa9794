package dev.ratchet.bare;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers the bytes of a file on the event loop, or 304 without them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class BareEndpoint {
    private final byte[] body;

    BareEndpoint(@ConfigProperty(name = "bare.body") String file) throws IOException {
        this.body = Files.readAllBytes(java.nio.file.Path.of(file));
    }

    @GET
    @Path("/whole")
    public byte[] whole() {
        return body.clone();
    }

    @GET
    @Path("/unchanged")
    public Response unchanged() {
        return Response.notModified().build();
    }
}
