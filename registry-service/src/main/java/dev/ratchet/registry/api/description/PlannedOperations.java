package dev.ratchet.registry.api.description;

import dev.ratchet.registry.api.plans.NeedsPlan;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The operations that not every plan has. */
final class PlannedOperations {
    private static final DotName OPERATION = DotName.createSimple(Operation.class);

    private PlannedOperations() {}

    static Set<String> ids(IndexView index) {
        return index.getAnnotations(DotName.createSimple(NeedsPlan.class)).stream()
                .flatMap(needed -> methods(needed.target()).stream())
                .map(method -> method.annotation(OPERATION))
                .filter(Objects::nonNull)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Collection<MethodInfo> methods(AnnotationTarget target) {
        return target.kind() == AnnotationTarget.Kind.CLASS ? target.asClass().methods() : List.of(target.asMethod());
    }
}
