package dev.ratchet.registry.api.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Completes the description of each operation: the refusals that every one may meet, parameters, nulls, and examples. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The request cannot be read; the detail says where",
            "401", "No valid key, session or user's name and password came along",
            "403", "The caller's role or the key's scopes do not allow it",
            "500", "A fault of the registry; its log says more");
    private static final String OTHER_KIND =
            "The body is of another media type than those named here, or a file is not UTF-8";
    private static final String TOO_SMALL = "The project's plan has no closed loop";
    private static final Set<String> OF_WHO_ASKS = Set.of("401", "403");
    private static final List<String> OPEN_TO_ALL = List.of("acceptInvitation");
    /** Its refusals are no problems. */
    private static final String OF_OFREP = "#/components/schemas/OfrepFailure";
    /** What an extension describes, and {@link ProblemSchema} describes better. */
    private static final List<String> SUPERSEDED = List.of("HttpProblem", "HttpValidationProblem", "Violation");

    private final Set<String> planned;
    private final Nullness nullness;

    public ApiDescription(IndexView index) {
        planned = PlannedOperations.ids(index);
        nullness = new Nullness(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        SUPERSEDED.forEach(api.getComponents()::removeSchema);
        api.getComponents().getSchemas().forEach(nullness::tell);
        api.getComponents().addSchema(ProblemSchema.NAME, ProblemSchema.schema());
        api.getPaths().getPathItems().forEach(this::complete);
    }

    private void complete(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> {
            completeRefusals(operation);
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> CommonParameters.describe(path, parameter));
            }
            addExamples(operation);
        });
    }

    private void completeRefusals(Operation operation) {
        String id = id(operation);
        REFUSALS.forEach((status, words) -> {
            if (!(OPEN_TO_ALL.contains(id) && OF_WHO_ASKS.contains(status))) {
                add(operation.getResponses(), status, words);
            }
        });
        if (operation.getRequestBody() != null) {
            add(operation.getResponses(), "415", OTHER_KIND);
        }
        if (planned.contains(id)) {
            add(operation.getResponses(), "402", TOO_SMALL);
        }
        operation.getResponses().getAPIResponses().forEach(ApiDescription::completeRefusal);
    }

    private static void add(APIResponses responses, String status, String words) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(words));
        }
    }

    private static void completeRefusal(String status, APIResponse response) {
        if (status.compareTo("400") >= 0 && !isOfAnotherProtocol(response.getContent())) {
            response.content(ProblemSchema.content(Integer.parseInt(status), response.getDescription()));
        }
    }

    private static boolean isOfAnotherProtocol(@Nullable Content content) {
        return content != null
                && content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .anyMatch(schema -> schema != null && OF_OFREP.equals(schema.getRef()));
    }

    private static void addExamples(Operation operation) {
        String id = id(operation);
        if (operation.getRequestBody() != null) {
            attach(operation.getRequestBody().getContent(), id, Examples::request);
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                attach(response.getContent(), id, Examples::response);
            } else if (isOfAnotherProtocol(response.getContent())) {
                attach(response.getContent(), id, (operationId, type) -> Examples.refusal(operationId, status));
            }
        });
    }

    private static void attach(
            @Nullable Content content, String id, BiFunction<String, String, Optional<Object>> examples) {
        if (content != null) {
            content.getMediaTypes().forEach((type, media) -> {
                if (media.getExample() == null) {
                    examples.apply(id, type).ifPresent(media::example);
                }
            });
        }
    }

    private static String id(Operation operation) {
        return String.valueOf(operation.getOperationId());
    }
}
