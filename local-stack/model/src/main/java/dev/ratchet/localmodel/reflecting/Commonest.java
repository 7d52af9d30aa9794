package dev.ratchet.localmodel.reflecting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The largest group of failures that go by one name; of equally large ones, the first by name. */
record Commonest(String name, List<Failure> failures) {

    static Optional<Commonest> of(List<Failure> failures, Function<Failure, String> name) {
        return failures.stream().collect(Collectors.groupingBy(name)).entrySet().stream()
                .map(group -> new Commonest(group.getKey(), group.getValue()))
                .max(Comparator.comparingInt(Commonest::size)
                        .thenComparing(Commonest::name, Comparator.reverseOrder()));
    }

    int size() {
        return failures.size();
    }
}
