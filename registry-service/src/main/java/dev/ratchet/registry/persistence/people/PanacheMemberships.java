package dev.ratchet.registry.persistence.people;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.people.Membership;
import dev.ratchet.registry.domain.people.Memberships;
import dev.ratchet.registry.domain.people.ProjectRole;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Memberships in PostgreSQL. */
@ApplicationScoped
class PanacheMemberships implements Memberships, PanacheRepositoryBase<MembershipEntity, MembershipEntity.Place> {
    private static final String SELECT = """
            select new dev.ratchet.registry.domain.people.Membership(
                m.place.project, u.username, m.role, m.fromProvider, m.since)
            from MembershipEntity m join UserEntity u on u.id = m.place.userId where\s""";

    @Override
    public void lock(String project) {
        getEntityManager()
                .createNativeQuery("select name from projects where name = ?1 for update", String.class)
                .setParameter(1, project)
                .getResultList();
    }

    @Override
    public Optional<Membership> find(String project, String username) {
        return placeOf(username, project);
    }

    @Override
    public Optional<Membership> placeOf(String username, @Nullable String wantedProject) {
        TypedQuery<Membership> query = wantedProject == null
                ? select("u.username = ?1 order by m.place.project")
                : select("u.username = ?1 and m.place.project = ?2").setParameter(2, wantedProject);
        return query.setParameter(1, username)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Membership> of(String username) {
        return select("u.username = ?1 order by m.place.project")
                .setParameter(1, username)
                .getResultList();
    }

    @Override
    public Page<Membership> page(String project, Page.Slice slice) {
        List<Membership> found = select("m.place.project = ?1 and u.username > ?2 order by u.username")
                .setParameter(1, project)
                .setParameter(2, slice.after() == null ? "" : slice.after().text(0))
                .setMaxResults(slice.probe())
                .getResultList();
        return Page.of(found, count("place.project", project), slice, member -> Cursor.of(member.username()));
    }

    private TypedQuery<Membership> select(String where) {
        return getEntityManager().createQuery(SELECT + where, Membership.class);
    }

    @Override
    public long owners(String project) {
        return count("place.project = ?1 and role = ?2", project, ProjectRole.OWNER);
    }

    @Override
    public void put(Seat seat) {
        getEntityManager()
                .createNativeQuery("""
                        insert into memberships (user_id, project, role, from_provider)
                        select id, ?2, ?3, ?4 from users where username = ?1
                        on conflict (user_id, project) do update
                        set role = excluded.role, from_provider = excluded.from_provider""")
                .setParameter(1, seat.username())
                .setParameter(2, seat.project())
                .setParameter(3, seat.role().wireName())
                .setParameter(4, seat.fromProvider())
                .executeUpdate();
    }

    @Override
    public void remove(String project, String username) {
        delete(
                "place.project = ?1 and place.userId = (select u.id from UserEntity u where u.username = ?2)",
                project,
                username);
    }
}
