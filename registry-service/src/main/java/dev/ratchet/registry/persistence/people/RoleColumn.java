package dev.ratchet.registry.persistence.people;

import dev.ratchet.registry.domain.people.ProjectRole;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A role as the wire names it. */
@Converter(autoApply = true)
public class RoleColumn implements AttributeConverter<ProjectRole, String> {

    @Override
    public String convertToDatabaseColumn(ProjectRole role) {
        return role.wireName();
    }

    @Override
    public ProjectRole convertToEntityAttribute(String name) {
        return ProjectRole.find(name).orElseThrow();
    }
}
