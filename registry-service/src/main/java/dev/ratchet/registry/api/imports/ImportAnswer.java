package dev.ratchet.registry.api.imports;

import dev.ratchet.events.data.Names;
import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.api.prompts.NewVersionMapping;
import dev.ratchet.registry.application.imports.ImportFiles;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.imports.ImportItem.Action;
import dev.ratchet.registry.domain.imports.ImportPlan;
import dev.ratchet.registry.domain.imports.ImportReport;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.security.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs an import, and tells what became of it. */
@ApplicationScoped
class ImportAnswer {
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private final ImportFiles imports;
    private final Caller caller;

    ImportAnswer(ImportFiles imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    Response to(InputStream sent, @Nullable String dryRun, Function<byte[], ImportPlan> reader) {
        boolean dry = dryRun(dryRun);
        byte[] body = bounded(sent);
        ImportPlan plan = reader.apply(body);
        ImportReport report = imports.run(caller.project(), plan, NewVersionMapping::draft, dry, caller.name());
        return report.isRefused()
                ? refusal(report)
                : Response.ok(ImportView.of(report)).build();
    }

    private static byte[] bounded(InputStream sent) {
        try {
            byte[] body = sent.readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                throw Problems.builder(413, "Content Too Large")
                        .withDetail("The body is too large; the limit is " + MAX_BYTES + " bytes")
                        .build();
            }
            return body;
        } catch (IOException e) {
            throw Problems.badRequest("The body broke off");
        }
    }

    private static Response refusal(ImportReport report) {
        ImportView view = ImportView.of(report);
        boolean invalid = report.has(Action.INVALID);
        return (invalid ? Problems.builder(422, "Unprocessable Content") : Problems.builder(409, "Conflict"))
                .withDetail("Nothing was changed, as something is refused; the items tell what and why")
                .with("dry_run", view.dryRun())
                .with("items", view.items())
                .with("unsupported", view.unsupported())
                .with("warnings", view.warnings())
                .build()
                .toResponse();
    }

    static Response unreadable(UnreadableFile e) {
        HttpProblem.Builder problem = Problems.builder(400, "Bad Request");
        return problem.withDetail(e.detail())
                .with("line", e.place().line())
                .with("column", e.place().column())
                .build()
                .toResponse();
    }

    static @Nullable String name(@Nullable String name) {
        try {
            return name == null || name.isEmpty() ? null : Names.name(name, "name");
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("name", String.valueOf(e.getMessage()));
        }
    }

    private static boolean dryRun(@Nullable String text) {
        return switch (text == null ? "false" : text) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw Problems.badRequest("dry_run must be true or false");
        };
    }
}
