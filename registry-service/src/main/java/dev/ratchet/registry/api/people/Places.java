package dev.ratchet.registry.api.people;

import dev.ratchet.registry.application.people.PeopleQueries;
import dev.ratchet.registry.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** The projects of who asks: a user's by name, a key's one. */
@RequestScoped
class Places {
    private final PeopleQueries people;
    private final Caller caller;

    Places(PeopleQueries people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    List<PlaceView> all() {
        return caller.user()
                .map(user -> people.placesOf(user).stream().map(PlaceView::of).toList())
                .orElseGet(() -> caller.role().stream()
                        .map(role -> new PlaceView(caller.project(), role.wireName()))
                        .toList());
    }
}
