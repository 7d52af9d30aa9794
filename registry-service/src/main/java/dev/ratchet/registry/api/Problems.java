package dev.ratchet.registry.api;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** RFC 9457 problems. */
final class Problems {
    private Problems() {}

    static HttpProblem.Builder builder(int status, String title) {
        return HttpProblem.builder().withStatus(status).withTitle(title);
    }

    static HttpProblem badRequest(String detail) {
        return builder(400, "Bad Request").withDetail(detail).build();
    }

    static HttpProblem notFound(String detail) {
        return builder(404, "Not Found").withDetail(detail).build();
    }
}
