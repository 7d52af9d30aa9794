package dev.ratchet.registry.persistence.failures;

import dev.ratchet.events.data.ClusterState;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** States of clusters stand in the database under their wire names. */
@Converter(autoApply = true)
class ClusterStateColumn implements AttributeConverter<ClusterState, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ClusterState state) {
        return state == null ? null : state.wireName();
    }

    @Override
    public @Nullable ClusterState convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : ClusterState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
