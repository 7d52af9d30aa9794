package dev.ratchet.harness;

import dev.ratchet.events.data.Usage;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.ModelUnavailable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.List;
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
    private static final Pattern CASE = Pattern.compile("case (\\d+) (refund|billing)");

    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final Set<String> crashing = ConcurrentHashMap.newKeySet();

    @Override
    public ModelAnswer ask(ModelRole role, ModelQuestion question) {
        String text = question.user();
        if (away.stream().anyMatch(text::contains)) {
            throw new ModelUnavailable(ModelUnavailable.Cause.UNREACHABLE, "the model is away");
        }
        if (crashing.removeIf(text::contains)) {
            throw new Crash();
        }
        if (text.contains("[slow]")) {
            think();
        }
        questions.add(text);
        return new ModelAnswer(answer(text), new Usage(20, 2), Duration.ofMillis(3), 0.0001, "scripted");
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
