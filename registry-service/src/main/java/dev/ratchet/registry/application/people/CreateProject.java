package dev.ratchet.registry.application.people;

import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.people.Membership;
import dev.ratchet.registry.domain.people.Memberships;
import dev.ratchet.registry.domain.people.Memberships.Seat;
import dev.ratchet.registry.domain.people.Project;
import dev.ratchet.registry.domain.people.ProjectRole;
import dev.ratchet.registry.domain.people.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Opens a project; who opens it owns it. */
@ApplicationScoped
@Transactional
public class CreateProject {
    private final Projects projects;
    private final Memberships memberships;
    private final AuditLog audit;
    private final Clock clock;

    CreateProject(Projects projects, Memberships memberships, AuditLog audit, Clock clock) {
        this.projects = projects;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /** The founder's place in the new project.
     *
     * @throws AlreadyExists where the name is taken */
    public Membership create(String name, String founder) {
        Instant now = clock.now();
        if (!projects.addIfAbsent(new Project(name, founder, now))) {
            throw new AlreadyExists("This name is taken");
        }
        memberships.put(new Seat(name, founder, ProjectRole.OWNER, false));
        audit.append(new AuditLog.Entry(name, founder, "create_project", "project/" + name, null, now));
        return new Membership(name, founder, ProjectRole.OWNER, false, now);
    }
}
