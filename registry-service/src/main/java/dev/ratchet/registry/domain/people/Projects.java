package dev.ratchet.registry.domain.people;

/** The projects. */
public interface Projects {
    boolean exists(String name);

    /** Whether it was added; a project of this name that is there already stays as it is. */
    boolean addIfAbsent(Project project);
}
