package dev.ratchet.registry.api.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes the description of each operation: the refusals that every one may meet, paging, and its examples. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The request cannot be read; the detail says where",
            "401", "No valid key, session or user's name and password came along",
            "403", "The caller's role or the key's scopes do not allow it",
            "500", "A fault of the registry; its log says more");
    private static final List<String> OPEN_TO_ALL = List.of("acceptInvitation");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema(ProblemSchema.NAME, ProblemSchema.schema());
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(ApiDescription::complete));
    }

    private static void complete(Operation operation) {
        APIResponses responses = operation.getResponses();
        REFUSALS.forEach((status, words) -> {
            boolean applies = status.equals("400") || status.equals("500") || !isOpen(operation);
            if (applies && !responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(words));
            }
        });
        responses.getAPIResponses().forEach(ApiDescription::completeRefusal);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ApiDescription::completePaging);
        }
        addExamples(operation);
    }

    private static boolean isOpen(Operation operation) {
        return OPEN_TO_ALL.contains(String.valueOf(operation.getOperationId()));
    }

    private static void completeRefusal(String status, APIResponse response) {
        if (status.compareTo("400") >= 0) {
            response.content(ProblemSchema.content(Integer.parseInt(status), response.getDescription()));
        }
    }

    private static void completePaging(Parameter parameter) {
        switch (parameter.getName()) {
            case "limit" ->
                parameter.description("How many items, 1 to 200; 50 by default").example("50");
            case "cursor" -> parameter.description("next_cursor of the page before; the first page without it");
            default -> {}
        }
    }

    private static void addExamples(Operation operation) {
        String id = String.valueOf(operation.getOperationId());
        if (operation.getRequestBody() != null) {
            Examples.request(id)
                    .ifPresent(example -> attach(operation.getRequestBody().getContent(), example));
        }
        operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> Examples.response(id)
                        .ifPresent(example -> attach(response.getValue().getContent(), example)));
    }

    private static void attach(Content content, Object example) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .filter(media -> media.getExample() == null)
                    .forEach((MediaType media) -> media.example(example));
        }
    }
}
