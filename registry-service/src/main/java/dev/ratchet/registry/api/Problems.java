package dev.ratchet.registry.api;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** RFC 9457 problems. */
public final class Problems {
    private Problems() {}

    public static HttpProblem.Builder builder(int status, String title) {
        return HttpProblem.builder().withStatus(status).withTitle(title);
    }

    public static HttpProblem badRequest(String detail) {
        return builder(400, "Bad Request").withDetail(detail).build();
    }

    public static HttpProblem forbidden(String detail) {
        return builder(403, "Forbidden").withDetail(detail).build();
    }

    public static HttpProblem notFound(String detail) {
        return builder(404, "Not Found").withDetail(detail).build();
    }
}
