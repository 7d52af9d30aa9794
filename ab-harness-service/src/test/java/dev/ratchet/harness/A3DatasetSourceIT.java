package dev.ratchet.harness;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.DatasetEvent.DatasetEntryRemoved;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.application.examples.DatasetSource;
import dev.ratchet.harness.domain.datasets.DatasetEntries;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A3, C6: which entries of a dataset judge the candidates of an improvement. */
@QuarkusTest
@QuarkusTestResource(HarnessSettings.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ab_harness"))
class A3DatasetSourceIT {
    private static final Pattern CASE = Pattern.compile("case (\\d+) ");
    private static final Instant TIME = Instant.parse("2026-01-01T10:00:00Z");

    private final UUID dataset = EventIds.fresh();
    private final Scenario scenario = new Scenario().onDataset(dataset);
    private final Story story = new Story(scenario.deploymentId());

    @Inject
    DatasetSource source;

    @Inject
    DatasetEntries entries;

    @Inject
    ScriptedModel model;

    @AfterEach
    void disconnect() {
        story.close();
    }

    @Test
    void everyEntryIsOfOneSplitAndIsFoundInNoOther() {
        store(300);

        assertThat(ids(find(Split.TEST, 1_000))).containsExactlyElementsOf(ids(Split.TEST, 300));
        assertThat(ids(find(Split.SELECT, 1_000))).containsExactlyElementsOf(ids(Split.SELECT, 300));
        assertThat(ids(Split.TEST, 300)).hasSizeBetween(30, 90).doesNotContainAnyElementsOf(ids(Split.SELECT, 300));
    }

    @Test
    void anEntryIsFoundWithAllThatJudgesAnAnswerToIt() {
        UUID id = entryId(number(Split.TEST, 0));
        JsonNode metadata = checks("{'kind': 'length', 'max': 9}");
        store(List.of(new DatasetEntryStored(
                dataset, id, "default", input(7), "billing", "Names the team.", metadata, TIME)));

        Example found = find(Split.TEST, 10).getFirst();

        assertThat(found.traceId()).isEqualTo(id.toString());
        assertThat(found.unit()).as("a session of its own").isEqualTo(id.toString());
        assertThat(found.split()).isEqualTo(Split.TEST);
        assertThat(found.input()).isEqualTo(input(7));
        assertThat(found.expectedOutput()).isEqualTo("billing");
        assertThat(found.rubric()).isEqualTo("Names the team.");
        assertThat(found.checks()).hasSize(1);
    }

    @Test
    void aDatasetWithoutEntriesHasNoExamplesAndNobodyElses() {
        store(300);
        Scenario other = new Scenario().onDataset(EventIds.fresh());

        assertThat(find(other.proposed("[perfect]"), Split.TEST, 10)).isEmpty();
        assertThat(find(other.proposed("[perfect]"), Split.SELECT, 10)).isEmpty();
    }

    @Test
    void noMoreAreFoundThanAreWantedAndThoseAreTheFirst() {
        store(1_700);

        assertThat(ids(find(Split.TEST, 25)))
                .containsExactlyElementsOf(ids(Split.TEST, 1_700).subList(0, 25));
        assertThat(ids(find(Split.TEST, 250)))
                .as("from several reads of 500 entries")
                .containsExactlyElementsOf(ids(Split.TEST, 1_700).subList(0, 250));
        assertThat(find(Split.TEST, 0)).isEmpty();
    }

    @Test
    void theSameAreFoundAgainAndLaterEntriesComeBehindThem() {
        store(600);
        List<Example> first = find(Split.TEST, 1_000);

        assertThat(find(Split.TEST, 1_000)).isEqualTo(first);
        store(900);
        assertThat(find(Split.TEST, 1_000))
                .startsWith(first.toArray(Example[]::new))
                .hasSizeGreaterThan(first.size());
    }

    @Test
    void anEntryThatWasRemovedJudgesNobody() {
        store(300);
        UUID removed = entryId(number(Split.TEST, 3));

        remove(removed);

        assertThat(ids(find(Split.TEST, 1_000)))
                .hasSize(ids(Split.TEST, 300).size() - 1)
                .doesNotContain(removed.toString());
    }

    @Test
    void norDoesOneThatTaughtTheCandidates() {
        store(300);
        String taught = entryId(number(Split.TEST, 3)).toString();
        DeploymentTransitioned proposed = scenario.transitioned(
                null,
                DeploymentState.PROPOSED,
                List.of(scenario.live().withTemplate("1.1.0", "{message}")),
                List.of(taught));

        assertThat(ids(find(proposed, Split.TEST, 1_000)))
                .hasSize(ids(Split.TEST, 300).size() - 1)
                .doesNotContain(taught);
    }

    @Test
    void norDoesOneThatTellsNoRightAnswerFromAWrongOne() {
        UUID unlabelled = entryId(number(Split.TEST, 0));
        UUID labelled = entryId(number(Split.TEST, 1));
        UUID broken = entryId(number(Split.TEST, 2));
        store(List.of(
                new DatasetEntryStored(dataset, unlabelled, "default", input(0), null, null, null, TIME),
                new DatasetEntryStored(dataset, labelled, "default", input(1), "billing", null, null, TIME),
                new DatasetEntryStored(
                        dataset, broken, "default", input(2), "refund", null, checks("{'kind': 'sparkle'}"), TIME)));
        Scenario withoutSchema = new Scenario().judgedBy("any").scoredIn(null).onDataset(dataset);

        assertThat(ids(find(withoutSchema.proposed("[perfect]"), Split.TEST, 10)))
                .containsExactly(labelled.toString());
    }

    @Test
    void aReplayMeetsNoEntryThatMayTeach() {
        store(300);

        story.tell(scenario.proposed("[fair]", "[perfect]"));

        ReplayReport report = story.completed().report();
        assertThat(report.outcome()).isEqualTo(ReplayOutcome.PASSED);
        Set<Integer> asked = model.questions(scenario.prompt()).stream()
                .map(A3DatasetSourceIT::caseOf)
                .collect(toSet());
        assertThat(asked)
                .hasSizeGreaterThan(20)
                .allSatisfy(number -> assertThat(Split.ofEntry(entryId(number))).isNotEqualTo(Split.PROPOSE));
        assertThat(asked)
                .anySatisfy(number -> assertThat(Split.ofEntry(entryId(number))).isEqualTo(Split.SELECT));
    }

    @Test
    void aReplayDoesNotWaitForEntriesThatWillNeverCome() {
        store(20);

        story.tell(scenario.proposed("[perfect]"));

        ReplayReport report = story.completed().report();
        assertThat(report.outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(report.pairs()).isEqualTo(ids(Split.TEST, 20).size());
    }

    @Test
    void aReplayOnAnEmptyDatasetIsInconclusiveAndAsksNobody() {
        story.tell(scenario.proposed("[perfect]"));

        ReplayReport report = story.completed().report();
        assertThat(report.outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(report.pairs()).isZero();
        assertThat(model.questions(scenario.prompt())).isEmpty();
    }

    @Test
    void entriesThatAreRemovedWhileAReplayRunsJudgeToItsEnd() {
        store(60);
        List<String> test = ids(Split.TEST, 60);
        model.interruptOnce(
                scenario.prompt(),
                () -> remove(test.stream().map(UUID::fromString).toArray(UUID[]::new)));

        story.tell(scenario.proposed("[other]"));

        assertThat(story.completed().report().pairs()).isEqualTo(test.size());
        assertThat(find(Split.TEST, 10)).isEmpty();
    }

    private void store(int count) {
        store(IntStream.range(0, count).mapToObj(this::entry).toList());
    }

    private void store(List<DatasetEntryStored> stored) {
        QuarkusTransaction.requiringNew().run(() -> entries.store(stored));
    }

    private void remove(UUID... removed) {
        List<DatasetEntryRemoved> told = List.of(removed).stream()
                .map(id -> new DatasetEntryRemoved(dataset, id, TIME))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> entries.remove(told));
    }

    private List<Example> find(Split split, int limit) {
        return find(scenario.proposed("[perfect]"), split, limit);
    }

    private List<Example> find(DeploymentTransitioned proposed, Split split, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> source.find(proposed, split, limit, 5));
    }

    private DatasetEntryStored entry(int number) {
        String intent = number % 2 == 0 ? "refund" : "billing";
        return new DatasetEntryStored(dataset, entryId(number), "default", input(number), intent, null, null, TIME);
    }

    private JsonNode input(int number) {
        String intent = number % 2 == 0 ? "refund" : "billing";
        return JsonNodeFactory.instance
                .objectNode()
                .put("message", "case " + number + " " + intent + " of " + scenario.prompt());
    }

    private static JsonNode checks(String check) {
        JsonNode read = EventJson.readTrusted(check.replace('\'', '"'), JsonNode.class);
        return JsonNodeFactory.instance
                .objectNode()
                .set("checks", JsonNodeFactory.instance.arrayNode().add(read));
    }

    /** The same in every run, in the order of their numbers. */
    private static UUID entryId(int number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
    }

    private static List<String> ids(Split split, int stored) {
        return IntStream.range(0, stored)
                .mapToObj(A3DatasetSourceIT::entryId)
                .filter(id -> Split.ofEntry(id) == split)
                .map(UUID::toString)
                .toList();
    }

    private static List<String> ids(List<Example> examples) {
        return examples.stream().map(Example::traceId).toList();
    }

    /** Of the entry that is the split's n-th. */
    private static int number(Split split, int n) {
        return IntStream.range(0, 300)
                .filter(number -> Split.ofEntry(entryId(number)) == split)
                .skip(n)
                .findFirst()
                .orElseThrow();
    }

    private static int caseOf(String question) {
        Matcher found = CASE.matcher(question);
        assertThat(found.find()).as(question).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
