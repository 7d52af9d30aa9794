package dev.ratchet.registry.api.description;

import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The parameters that mean the same wherever they stand: those of lists, and the parts of a path. */
final class CommonParameters {
    private static final Words DATASET = new Words("The dataset's id", "01a21258-1d11-7a01-8b02-000000000001");
    private static final Words TEMPLATE = new Words("The template's id, as the list tells it", "email-classifier");
    private static final Words VERSION =
            new Words("The id of the first version", "01a21258-3f33-7a01-8b02-000000000001");
    private static final Words OTHER =
            new Words("The id of the second version", "01a21258-3f33-7a01-8b02-000000000002");

    /** By the path up to and with the parameter. */
    private static final Map<String, Words> IN_PATHS = Map.ofEntries(
            Map.entry("/datasets/{id}", DATASET),
            Map.entry(
                    "/datasets/{id}/entries/{entry_id}",
                    new Words("The entry's id", "01a21258-1d11-7a01-8b02-000000000101")),
            Map.entry(
                    "/datasets/{id}/uploads/{upload_id}",
                    new Words("The upload's id", "01a21258-1d11-7a01-8b02-000000000201")),
            Map.entry("/datasets/templates/{id}", TEMPLATE),
            Map.entry("/prompts/templates/{id}", TEMPLATE),
            Map.entry("/deployments/{id}", new Words("The deployment's id", "01a21258-2e22-7a01-8b02-000000000001")),
            Map.entry("/evaluations/{id}", new Words("The evaluation's id", "01a21258-7d77-7a01-8b02-000000000001")),
            Map.entry(
                    "/evaluations/comparisons/{id}",
                    new Words("The comparison's id", "01a21258-7d77-7a01-8b02-000000000101")),
            Map.entry("/evaluations/prompts/{name}", new Words("The prompt's name", "support-intent")),
            Map.entry(
                    "/failures/clusters/{id}",
                    new Words(
                            "The cluster's id, or that of one that was merged into it",
                            "01a21258-9f99-7a01-8b02-000000000001")),
            Map.entry("/improvements/{id}", new Words("The improvement's id", "01a21258-8e88-7a01-8b02-000000000001")),
            Map.entry("/diffs/{a}", VERSION),
            Map.entry("/diffs/{a}/{b}", OTHER),
            Map.entry("/prompts/diffs/{a}", VERSION),
            Map.entry("/prompts/diffs/{a}/{b}", OTHER),
            Map.entry("/invitations/{id}", new Words("The invitation's id", "01a21258-4a44-7a01-8b02-000000000001")),
            Map.entry("/keys/{id}", new Words("The key's id", "01a21258-5b55-7a01-8b02-000000000001")),
            Map.entry("/members/{username}", new Words("The member's username", "ada")),
            Map.entry("/prompts/{name}", new Words("The prompt's name", "support-intent")),
            Map.entry("/ofrep/v1/evaluate/flags/{key}", new Words("The prompt's name", "support-intent")),
            Map.entry("/traces/{trace_id}", new Words("The trace's id", "4bf92f3577b34da6a3ce929d0e0e4736")),
            Map.entry("/webhooks/{id}", new Words("The webhook's id", "01a21258-6c66-7a01-8b02-000000000001")),
            Map.entry(
                    "/webhooks/{id}/deliveries/{delivery_id}",
                    new Words("The delivery's id", "01a21258-6c66-7a01-8b02-000000000101")));

    private CommonParameters() {}

    static void describe(String path, Parameter parameter) {
        if (parameter.getIn() == In.PATH) {
            String place = "{" + parameter.getName() + "}";
            Words words = IN_PATHS.get(path.substring(0, path.indexOf(place) + place.length()));
            if (words != null) {
                parameter.description(words.description).example(words.example);
            }
            return;
        }
        switch (parameter.getName()) {
            case "limit" -> describeLimit(parameter);
            case "cursor" ->
                parameter
                        .description("next_cursor of the page before; the first page without it")
                        .example("MDE5N2MwZGU");
            default -> {}
        }
    }

    private static void describeLimit(Parameter parameter) {
        parameter
                .description("How many items a page has at most")
                .example(50)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.INTEGER)
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(200))
                        .defaultValue(50));
    }

    private record Words(String description, String example) {}
}
