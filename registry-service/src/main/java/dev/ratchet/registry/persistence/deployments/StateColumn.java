package dev.ratchet.registry.persistence.deployments;

import dev.ratchet.events.data.DeploymentState;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** States stand in the database under their wire names. */
@Converter(autoApply = true)
class StateColumn implements AttributeConverter<DeploymentState, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DeploymentState state) {
        return state == null ? null : state.wireName();
    }

    @Override
    public @Nullable DeploymentState convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : DeploymentState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
