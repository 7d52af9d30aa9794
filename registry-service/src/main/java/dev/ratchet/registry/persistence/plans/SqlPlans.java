package dev.ratchet.registry.persistence.plans;

import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.domain.plans.Plans;
import dev.ratchet.registry.domain.plans.ProjectPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** Plans in PostgreSQL. */
@ApplicationScoped
class SqlPlans implements Plans {
    private final Session database;

    SqlPlans(Session database) {
        this.database = database;
    }

    @Override
    public Optional<ProjectPlan> find(String project) {
        return database.createNativeQuery(
                        "select plan, changed_by, changed_at from plans where project = ?1", Tuple.class)
                .setParameter(1, project)
                .getResultStream()
                .map(row -> new ProjectPlan(
                        Plan.parse(row.get(0, String.class)), row.get(1, String.class), row.get(2, Instant.class)))
                .findFirst();
    }

    @Override
    public void put(String project, ProjectPlan plan) {
        database.createNativeMutationQuery("""
                        insert into plans (project, plan, changed_by, changed_at) values (?1, ?2, ?3, ?4)
                        on conflict (project) do update
                        set plan = excluded.plan, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .setParameter(1, project)
                .setParameter(2, plan.plan().wireName())
                .setParameter(3, plan.changedBy())
                .setParameter(4, plan.changedAt())
                .executeUpdate();
    }
}
