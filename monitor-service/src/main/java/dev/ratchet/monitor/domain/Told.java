package dev.ratchet.monitor.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A state after something happened, and what is to be told of it. */
public record Told<S>(S state, List<Raised> raised) {
    public Told {
        raised = List.copyOf(raised);
    }

    public static <S> Told<S> nothing(S state) {
        return new Told<>(state, List.of());
    }

    public static <S> Told<S> of(S state, Raised raised) {
        return new Told<>(state, List.of(raised));
    }

    /** This, and what follows from its state. */
    public Told<S> then(Function<S, Told<S>> next) {
        Told<S> after = next.apply(state);
        List<Raised> both = new ArrayList<>(raised);
        both.addAll(after.raised);
        return new Told<>(after.state, both);
    }
}
