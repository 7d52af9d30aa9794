package dev.ratchet.demo.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.checks.Judgement.Passed;
import dev.ratchet.checks.OutputJudge;
import dev.ratchet.demo.AgentDefinition;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.Split;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrafficTest {
    private static final int MANY = 2_000;

    static Stream<AgentDefinition> agents() {
        return AgentDefinition.all().stream();
    }

    @ParameterizedTest
    @MethodSource("agents")
    void the_same_seed_gives_the_same_customers(AgentDefinition agent) {
        assertThat(messages(agent, 5, false)).isEqualTo(messages(agent, 5, false));
        assertThat(messages(agent, 5, true)).isEqualTo(messages(agent, 5, true));
        assertThat(messages(agent, 5, false)).isNotEqualTo(messages(agent, 6, false));
    }

    @ParameterizedTest
    @MethodSource("agents")
    void a_visit_has_one_to_four_messages_in_a_row(AgentDefinition agent) {
        List<Message> messages = messages(agent, 5, false);

        Map<String, Long> visits =
                messages.stream().collect(Collectors.groupingBy(Message::sessionId, Collectors.counting()));

        assertThat(visits.values()).allMatch(count -> count >= 1 && count <= 4);
        assertThat(visits.values()).contains(1L, 2L, 3L, 4L);
    }

    @ParameterizedTest
    @MethodSource("agents")
    void visits_fall_into_all_splits(AgentDefinition agent) {
        Map<Split, Long> splits = messages(agent, 5, false).stream()
                .collect(Collectors.groupingBy(message -> Split.of(message.sessionId()), Collectors.counting()));

        assertThat(splits.get(Split.PROPOSE)).isBetween(1_000L, 1_400L);
        assertThat(splits.get(Split.SELECT)).isBetween(300L, 500L);
        assertThat(splits.get(Split.TEST)).isBetween(300L, 500L);
    }

    @ParameterizedTest
    @MethodSource("agents")
    void the_right_answer_keeps_to_the_output_schema(AgentDefinition agent) {
        PromptSpec prompt = new PromptSpec(
                "1", "t", agent.inputSchema(), agent.outputSchema(), ModelSettings.DEFAULT, null, Grading.NONE);

        assertThat(Stream.of(false, true).flatMap(drifted -> messages(agent, 5, drifted).stream()))
                .allSatisfy(message -> assertThat(
                                OutputJudge.judge(prompt, message.expectedOutput(), message.expectedOutput()))
                        .isEqualTo(new Passed()));
    }

    @Test
    void customers_write_like_people() {
        List<String> texts = messages(AgentDefinition.supportIntent(), 5, false).stream()
                .map(Message::text)
                .toList();

        assertThat(share(texts, text -> text.matches("(?s)(?:Hi|Hello|Hey|Dear|Good).*")))
                .isBetween(0.08, 0.3);
        assertThat(share(texts, text -> !text.matches(".*[A-Z].*"))).isBetween(0.08, 0.3);
        assertThat(share(texts, text -> text.toLowerCase(Locale.ROOT).contains("by the way:")))
                .isBetween(0.02, 0.1);
        assertThat(share(texts, text -> text.length() > 120)).isBetween(0.02, 0.3);
        assertThat(share(texts, text -> text.length() < 40)).isBetween(0.05, 0.4);
        assertThat(texts.stream().distinct().count()).isGreaterThan(MANY * 9L / 10);
    }

    @Test
    void drifted_customers_write_differently_about_the_same() {
        List<Message> drifted = messages(AgentDefinition.supportIntent(), 5, true);

        assertThat(drifted.stream().map(Message::expectedOutput).distinct())
                .containsExactlyInAnyOrderElementsOf(SupportTraffic.NORMAL.topics());
    }

    private static double share(List<String> texts, Predicate<String> trait) {
        return texts.stream().filter(trait).count() / (double) texts.size();
    }

    private static List<Message> messages(AgentDefinition agent, long seed, boolean drifted) {
        Traffic traffic = agent.customers().apply(seed);
        return IntStream.range(0, MANY).mapToObj(i -> traffic.next(drifted)).toList();
    }
}
