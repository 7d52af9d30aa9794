package dev.ratchet.registry.api.description;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.registry.api.JsonBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a schema may be null, and which are always there: as the compiler holds it for the record that the schema
 * describes. Of what callers send, only what may be null is told; what they must send is said where the field is.
 */
final class Nullness {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SENT = DotName.createSimple(JsonBody.class);
    private static final DotName SOMETIMES_ABSENT = DotName.createSimple(JsonInclude.class);
    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final String ANY = "/AnyJson";
    private static final String PAGE = "PageView";

    private final Map<String, List<ClassInfo>> records;

    Nullness(IndexView index) {
        records =
                index.getKnownClasses().stream().filter(ClassInfo::isRecord).collect(groupingBy(Nullness::schemaName));
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance named = type.declaredAnnotation(NAMED);
        return named != null && named.value("name") != null
                ? named.value("name").asString()
                : type.name().withoutPackagePrefix().replaceFirst(".*\\$", "");
    }

    void tell(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        Set<String> properties =
                schema.getProperties().keySet().stream().map(Nullness::bare).collect(Collectors.toSet());
        records.getOrDefault(name.startsWith(PAGE) ? PAGE : name, List.of()).stream()
                .filter(type -> fields(type).keySet().equals(properties))
                .findFirst()
                .ifPresent(type -> tell(type, schema));
    }

    private static void tell(ClassInfo type, Schema schema) {
        boolean sent = type.interfaceNames().contains(SENT);
        Map<String, FieldInfo> fields = fields(type);
        new LinkedHashMap<>(schema.getProperties()).forEach((property, described) -> {
            FieldInfo field = requireNonNull(fields.get(bare(property)));
            boolean required =
                    schema.getRequired() != null && schema.getRequired().contains(property);
            if (field.hasAnnotation(SOMETIMES_ABSENT)) {
                return;
            }
            if (!sent && !required) {
                schema.addRequired(property);
            }
            if (field.type().hasAnnotation(NULLABLE) && !(sent && required)) {
                schema.addProperty(property, orNull(described));
            }
        });
    }

    private static Map<String, FieldInfo> fields(ClassInfo type) {
        return type.recordComponents().stream()
                .map(component -> type.field(component.name()))
                .collect(Collectors.toMap(field -> bare(field.name()), Function.identity()));
    }

    /** A name without what tells the wire's way of writing from Java's. */
    private static String bare(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            return schema.getType() == null ? schema : schema.addType(SchemaType.NULL);
        }
        if (schema.getRef().endsWith(ANY)) {
            return schema;
        }
        return OASFactory.createSchema()
                .description(schema.getDescription())
                .examples(schema.getExamples())
                .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
}
