package dev.ratchet.registry.api.uploads;

import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.Upload;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** Tells the sender of a file why it was refused, and where its story is kept. */
final class FailedUpload {
    private FailedUpload() {}

    static HttpProblem problem(Upload upload) {
        Fault error = upload.error();
        HttpProblem.Builder problem = Problems.builder(422, "Unprocessable Content")
                .with("upload_id", upload.key().id())
                .withHeader("Location", place(upload).toString());
        if (error != null && error.line() != null) {
            problem.with("line", error.line());
        }
        return problem.withDetail(error + "; nothing was added").build();
    }

    static URI place(Upload upload) {
        return UriBuilder.fromPath("/datasets/{dataset}/uploads/{upload}")
                .build(upload.key().datasetId(), upload.key().id());
    }
}
