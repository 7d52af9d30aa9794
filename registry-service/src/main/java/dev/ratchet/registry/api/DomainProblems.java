package dev.ratchet.registry.api;

import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.IllegalMove;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.NotFound;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the domain refuses, as problems. */
public class DomainProblems {

    @ServerExceptionMapper
    public Response illegalMove(IllegalMove e) {
        return Problems.builder(409, "Conflict")
                .withDetail(e.detail())
                .with("state", e.state().wireName())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response alreadyExists(AlreadyExists e) {
        return Problems.builder(409, "Conflict").withDetail(e.detail()).build().toResponse();
    }

    @ServerExceptionMapper
    public Response notFound(NotFound e) {
        return Problems.notFound(e.detail()).toResponse();
    }

    @ServerExceptionMapper
    public Response invalidInput(InvalidInput e) {
        return Problems.builder(422, "Unprocessable Content")
                .withDetail(e.detail())
                .with("field", e.field())
                .build()
                .toResponse();
    }
}
