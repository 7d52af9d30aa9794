package dev.ratchet.launcher.dlq;

import dev.ratchet.launcher.process.StackFailure;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Produces letters again to the topics that they came from. What was produced, and that it was, are one transaction: a crash
 * neither loses nor doubles a letter.
 */
public final class Redrive {
    private final DeadLetters letters;
    private final Selection selection;

    public Redrive(DeadLetters letters, Selection selection) {
        this.letters = letters;
        this.selection = selection;
    }

    /** Looks at all letters and produces none. */
    public Plan plan() {
        Plan plan = new Plan();
        for (TopicPartition partition : letters.partitions()) {
            choose(partition, letters.redriven(partition), plan, letter -> {});
        }
        return plan;
    }

    /** @return what was done */
    public Plan run(String bootstrapServers) {
        Plan done = new Plan();
        try (LetterTransactions transactions = new LetterTransactions(bootstrapServers, letters.group())) {
            for (TopicPartition partition : letters.partitions()) {
                Redriven before = letters.redriven(partition);
                transactions.begin(before);
                choose(partition, before, done, transactions::send);
                transactions.commit(partition);
            }
            return done;
        } catch (KafkaException e) {
            throw new StackFailure(
                    "Kafka does not take the letters: " + e.getMessage()
                            + "; what was re-driven until then is remembered, and the same command goes on behind it",
                    e);
        }
    }

    private void choose(TopicPartition partition, Redriven before, Plan plan, Consumer<Letter> chosen) {
        if (plan.size() >= selection.limit()) {
            return;
        }
        letters.read(partition, letter -> {
            if (selection.filter().fits(letter)) {
                String reason = whyStuck(letter);
                if (reason != null) {
                    plan.passOver(reason);
                } else if (selection.isKnown(letter, before)) {
                    plan.passOverKnown();
                } else {
                    plan.send(letter);
                    chosen.accept(letter);
                }
            }
            return plan.size() < selection.limit();
        });
    }

    private @Nullable String whyStuck(Letter letter) {
        String reason = letter.whyStuck();
        return reason == null && !letters.hasTopic(letter.origin()) ? "there is no topic " + letter.origin() : reason;
    }
}
