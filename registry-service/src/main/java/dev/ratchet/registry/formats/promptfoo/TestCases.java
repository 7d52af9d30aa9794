package dev.ratchet.registry.formats.promptfoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.Findings;
import dev.ratchet.registry.formats.Node;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tests of a configuration as entries of a dataset; a variable with a list makes an entry for each of its values. */
final class TestCases {
    private static final int MAX_ENTRIES = 10_000;

    private final Findings findings;
    private final Assertions assertions;

    TestCases(Findings findings) {
        this.findings = findings;
        this.assertions = new Assertions(findings);
    }

    List<NewEntry> entries(@Nullable Node tests, @Nullable Node defaultTest) {
        TestCase inherited = inherited(defaultTest);
        List<NewEntry> entries = new ArrayList<>();
        if (tests instanceof Sequence list) {
            for (Node test : list.items()) {
                add(test, inherited, entries);
            }
        } else if (tests != null) {
            findings.unsupported("tests", tests.place(), "tests that stand elsewhere are left out; put a list there");
        }
        return entries;
    }

    private TestCase inherited(@Nullable Node defaultTest) {
        if (defaultTest instanceof Mapping mapping) {
            TestCase read = TestCase.read(mapping, TestCase.EMPTY, "defaultTest.", findings);
            return read == null ? TestCase.EMPTY : read;
        }
        if (defaultTest != null) {
            findings.unsupported("defaultTest", defaultTest.place(), "it stands elsewhere and is left out");
        }
        return TestCase.EMPTY;
    }

    private void add(Node test, TestCase inherited, List<NewEntry> entries) {
        if (!(test instanceof Mapping mapping)) {
            findings.unsupported("tests", test.place(), "a test that stands elsewhere is left out");
            return;
        }
        TestCase read = TestCase.read(mapping, inherited, "tests.", findings);
        if (read == null) {
            return;
        }
        if (entries.size() + read.combinations() > MAX_ENTRIES) {
            throw new UnreadableFile(test.place(), "the tests make more than " + MAX_ENTRIES + " entries");
        }
        read.inputs().forEach(input -> entries.add(entry(read, input)));
    }

    private NewEntry entry(TestCase test, ObjectNode input) {
        Grading grading = assertions.read(test.assertions(), input);
        ObjectNode metadata = test.metadata().deepCopy();
        grading.addChecks(metadata);
        return new NewEntry(input, grading.expectedOutput(), grading.rubric(), metadata.isEmpty() ? null : metadata);
    }
}
