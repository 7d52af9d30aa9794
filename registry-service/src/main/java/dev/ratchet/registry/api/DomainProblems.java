package dev.ratchet.registry.api;

import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.InvalidQuery;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.deployments.IllegalMove;
import dev.ratchet.registry.domain.failures.IllegalReview;
import dev.ratchet.registry.domain.policies.PolicyChanged;
import dev.ratchet.registry.domain.rollouts.IllegalStep;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.hibernate.exception.DataException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the domain and the database refuse, as problems. */
public class DomainProblems {

    @ServerExceptionMapper
    public Response illegalMove(IllegalMove e, UriInfo request) {
        return answer(Problems.builder(409, "Conflict").with("state", e.state().wireName()), e.detail(), request);
    }

    @ServerExceptionMapper
    public Response illegalStep(IllegalStep e, UriInfo request) {
        return answer(Problems.builder(409, "Conflict").with("state", e.status().wireName()), e.detail(), request);
    }

    @ServerExceptionMapper
    public Response illegalReview(IllegalReview e, UriInfo request) {
        return answer(Problems.builder(409, "Conflict").with("state", e.state().wireName()), e.detail(), request);
    }

    @ServerExceptionMapper
    public Response alreadyExists(AlreadyExists e, UriInfo request) {
        return answer(Problems.builder(409, "Conflict"), e.detail(), request);
    }

    @ServerExceptionMapper
    public Response conflict(Conflict e, UriInfo request) {
        return answer(Problems.builder(409, "Conflict"), e.detail(), request);
    }

    @ServerExceptionMapper
    public Response policyChanged(PolicyChanged e, UriInfo request) {
        return answer(Problems.builder(409, "Conflict").with("current_version", e.version()), e.detail(), request);
    }

    @ServerExceptionMapper
    public Response notFound(NotFound e, UriInfo request) {
        return answer(Problems.builder(404, "Not Found"), e.detail(), request);
    }

    @ServerExceptionMapper
    public Response invalidInput(InvalidInput e, UriInfo request) {
        return answer(Problems.builder(422, "Unprocessable Content").with("field", e.field()), e.detail(), request);
    }

    @ServerExceptionMapper
    public Response invalidQuery(InvalidQuery e, UriInfo request) {
        return answer(Problems.builder(400, "Bad Request"), e.detail(), request);
    }

    /** What no check has caught, U+0000 in a user's name for instance. */
    @ServerExceptionMapper
    public Response unstorable(DataException e, UriInfo request) {
        return answer(Problems.builder(400, "Bad Request"), "The request holds a value that cannot be stored", request);
    }

    private static Response answer(HttpProblem.Builder problem, String detail, UriInfo request) {
        return problem.withDetail(detail)
                .withInstance(URI.create(request.getRequestUri().getRawPath()))
                .build()
                .toResponse();
    }
}
