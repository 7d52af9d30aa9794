package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.process.StackFailure;
import dev.ratchet.launcher.server.KafkaAdmin;
import dev.ratchet.launcher.server.Topics;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the topics of any Kafka cluster what the contract says; for clusters that this launcher did not start. */
@Command(name = "topics", description = "Create the topics of a cluster, and correct their settings.")
final class TopicsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Duration patience;

    @Option(
            names = "--bootstrap-servers",
            required = true,
            paramLabel = "HOST:PORT",
            description = "A broker of the cluster; it may still be starting.")
    private String bootstrapServers = "";

    /** @param patience how long a broker may take to answer */
    TopicsCommand(Terminal terminal, Duration patience) {
        this.terminal = terminal;
        this.patience = patience;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Admin admin = KafkaAdmin.open(bootstrapServers, patience)) {
            if (!KafkaAdmin.isReady(admin)) {
                throw new StackFailure(
                        "no broker has answered at " + bootstrapServers + " within " + patience.toSeconds() + " s");
            }
            new Topics(admin).ensure();
            terminal.say(Topics.wanted().size() + " topics at " + bootstrapServers + " are as they should be.");
            return 0;
        } catch (KafkaException e) {
            throw new StackFailure("cannot use '" + bootstrapServers + "' as the address of a broker", e);
        }
    }
}
