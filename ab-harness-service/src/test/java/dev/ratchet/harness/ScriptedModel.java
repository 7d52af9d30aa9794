package dev.ratchet.harness;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.models.BudgetSpent;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.Turn;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that reads {@code case 17 refund} in the question and answers as well as the prompt's {@code [marker]} lets it.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class ScriptedModel implements LanguageModels {
    /** A prompt that begins so is answered with the rest of itself. */
    public static final String ECHO = "Say after me: ";

    private static final Pattern CASE = Pattern.compile("case (\\d+) (refund|billing)");

    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final List<ModelQuestion> judged = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> interruptions = new ConcurrentHashMap<>();
    private final Set<String> garbled = ConcurrentHashMap.newKeySet();
    private final Set<String> biased = ConcurrentHashMap.newKeySet();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final Set<String> poor = ConcurrentHashMap.newKeySet();
    private final Set<String> crashing = ConcurrentHashMap.newKeySet();

    @Override
    public ModelAnswer ask(ModelRole role, ModelQuestion question) {
        Turn turn = question.turn();
        return turn == null ? answer(role, question) : turn.take(() -> answer(role, question));
    }

    private ModelAnswer answer(ModelRole role, ModelQuestion question) {
        String text = question.user();
        if (away.stream().anyMatch(text::contains)) {
            throw new ModelUnavailable(ModelUnavailable.Cause.UNREACHABLE, "the model is away");
        }
        if (poor.stream().anyMatch(text::contains)) {
            throw new BudgetSpent(BudgetSpent.Budget.JOB, "there is no money for it");
        }
        if (crashing.removeIf(marker -> text.contains(marker) || isJudge(role, marker, text))) {
            throw new Crash();
        }
        if (text.contains("[slow]")) {
            think();
        }
        interruptions.keySet().stream()
                .filter(text::contains)
                .findFirst()
                .map(interruptions::remove)
                .ifPresent(Runnable::run);
        if (role == ModelRole.JUDGE) {
            judged.add(question);
            return said(judgement(question));
        }
        questions.add(text);
        return said(answer(text));
    }

    private static boolean isJudge(ModelRole role, String marker, String text) {
        return role == ModelRole.JUDGE && marker.startsWith("judge of ") && text.contains(marker.substring(9));
    }

    private static ModelAnswer said(String text) {
        return new ModelAnswer(text, new Usage(20, 2), Duration.ofMillis(3), 0.0001, "scripted");
    }

    /** Knows the right answer and nothing else, except where it is told to be garbled or to favour what comes first. */
    private String judgement(ModelQuestion question) {
        JsonNode material = EventJson.readTrusted(question.user().split("\n", -1)[1], JsonNode.class);
        String text = question.user();
        if (garbled.stream().anyMatch(text::contains)) {
            return "I would rather not say.";
        }
        Matcher found = CASE.matcher(material.path("input").path("message").textValue());
        String right = found.find() ? found.group(2) : "";
        if (material.has("answer")) {
            return "{\"feedback\": \"compared\", \"score\": "
                    + (material.path("answer").textValue().equals(right) ? 0.9 : 0.2) + "}";
        }
        boolean first = material.path("first").textValue().equals(right);
        boolean second = material.path("second").textValue().equals(right);
        boolean favours = biased.stream().anyMatch(text::contains);
        String winner = favours || (first && !second) ? "first" : (second && !first) ? "second" : "neither";
        return "{\"feedback\": \"compared\", \"winner\": \"" + winner + "\"}";
    }

    /** What the judge was asked with this in it. */
    public List<ModelQuestion> judged(String marker) {
        return judged.stream()
                .filter(question -> question.user().contains(marker))
                .toList();
    }

    /** The judge answers garbage where the question has this in it. */
    public void garble(String marker) {
        garbled.add(marker);
    }

    /** The judge likes whatever comes first. */
    public void favourTheFirst(String marker) {
        biased.add(marker);
    }

    /** Something happens the next time that this is asked. */
    public void interruptOnce(String marker, Runnable interruption) {
        interruptions.put(marker, interruption);
    }

    /** The worker that asks the judge about this next dies. */
    public void crashJudgeOnce(String marker) {
        crashing.add("judge of " + marker);
    }

    private static void think() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(ModelUnavailable.Cause.INTERRUPTED, "stopped while it thinks");
        }
    }

    private static String answer(String text) {
        if (text.startsWith(ECHO)) {
            return text.substring(ECHO.length());
        }
        Matcher found = CASE.matcher(text);
        if (!found.find()) {
            return "I do not know.";
        }
        int number = Integer.parseInt(found.group(1));
        String right = found.group(2);
        String wrong = right.equals("refund") ? "billing" : "refund";
        if (text.contains("[perfect]")) {
            return right;
        }
        if (text.contains("[fair]")) {
            return number % 6 == 0 ? wrong : right;
        }
        if (text.contains("[harmful]")) {
            return number % 5 == 0 ? right : wrong;
        }
        if (text.contains("[sloppy]")) {
            return number % 12 == 0 ? "Sure! " + right : right;
        }
        if (text.contains("[other]")) {
            return number % 4 == 0 ? wrong : right;
        }
        if (text.contains("[garbage]")) {
            return "\u0000%% Sure! " + right;
        }
        return number % 3 == 0 ? wrong : right;
    }

    /** Everything that was asked and answered with this in it. */
    public List<String> questions(String marker) {
        return questions.stream().filter(text -> text.contains(marker)).toList();
    }

    public void goAway(String marker) {
        away.add(marker);
    }

    public void comeBack(String marker) {
        away.remove(marker);
    }

    /** There is no money for questions with this in them… */
    public void impoverish(String marker) {
        poor.add(marker);
    }

    /** …until there is again. */
    public void enrich(String marker) {
        poor.remove(marker);
    }

    /** The worker that asks for this next dies. */
    public void crashOnce(String marker) {
        crashing.add(marker);
    }

    public boolean hasCrashed(String marker) {
        return !crashing.contains(marker);
    }

    /** Stands for the end of the process: nothing catches it. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }
}
