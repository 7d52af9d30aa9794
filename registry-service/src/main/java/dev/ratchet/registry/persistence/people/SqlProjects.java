package dev.ratchet.registry.persistence.people;

import dev.ratchet.registry.domain.people.Project;
import dev.ratchet.registry.domain.people.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Projects in PostgreSQL. */
@ApplicationScoped
class SqlProjects implements Projects {
    private final Session database;

    SqlProjects(Session database) {
        this.database = database;
    }

    @Override
    public boolean exists(String name) {
        return !database.createNativeQuery("select name from projects where name = ?1", String.class)
                .setParameter(1, name)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean addIfAbsent(Project project) {
        return database.createNativeMutationQuery("""
                        insert into projects (name, created_by, created_at) values (?1, cast(?2 as text), ?3)
                        on conflict (name) do nothing""")
                        .setParameter(1, project.name())
                        .setParameter(2, project.createdBy())
                        .setParameter(3, project.createdAt())
                        .executeUpdate()
                == 1;
    }
}
