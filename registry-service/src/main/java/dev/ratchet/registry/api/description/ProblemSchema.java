package dev.ratchet.registry.api.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The problem document (RFC 9457) that every refusal is. */
final class ProblemSchema {
    static final String NAME = "Problem";
    private static final String MEDIA_TYPE = "application/problem+json";

    private ProblemSchema() {}

    static Schema schema() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(
                        "Why a request was refused, and what to do about it (RFC 9457); some carry more than is named here")
                .addProperty("status", of(SchemaType.INTEGER, "The HTTP status"))
                .addProperty("title", of(SchemaType.STRING, "The status in words"))
                .addProperty("detail", of(SchemaType.STRING, "What is wrong with this request, for a person"))
                .addProperty("instance", of(SchemaType.STRING, "The path that was asked for"))
                .addProperty("field", of(SchemaType.STRING, "The field at fault, where there is one"))
                .addProperty("state", of(SchemaType.STRING, "The state a deployment is in, where that is the reason"))
                .required(List.of("status", "title"));
    }

    private static Schema of(SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }

    /** The content of a refusal, with an example. */
    static Content content(int status, String detail) {
        Schema reference = OASFactory.createSchema().ref("#/components/schemas/" + NAME);
        return OASFactory.createContent()
                .addMediaType(
                        MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(reference)
                                .example(new Example(status, title(status), detail).asMap()));
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 402 -> "Payment Required";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 501 -> "Not Implemented";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }

    private record Example(int status, String title, String detail) {
        private Map<String, Object> asMap() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("status", status);
            fields.put("title", title);
            fields.put("detail", detail);
            return fields;
        }
    }
}
