package dev.ratchet.launcher.cli;

import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.process.StackFailure;
import dev.ratchet.launcher.watch.LineFormat;
import dev.ratchet.launcher.watch.Watch;
import dev.ratchet.launcher.watch.WatchOptions;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the events as they happen. */
@Command(name = "watch", description = "Show what happens, event by event; Ctrl-C ends it.")
final class WatchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Project project;

    @Option(names = "--from-beginning", description = "Start with the oldest event, not with the next one.")
    private boolean fromBeginning;

    @Option(names = "--topic", paramLabel = "NAME", description = "Only this topic, for instance deployments.")
    private @Nullable String topic;

    @Option(names = "--deployment", paramLabel = "ID", description = "Only this deployment; its first characters do.")
    private @Nullable String deployment;

    @Option(names = "--json", description = "One JSON document a line.")
    private boolean json;

    WatchCommand(Terminal terminal, Project project) {
        this.terminal = terminal;
        this.project = project;
    }

    @Override
    public Integer call() {
        Endpoints endpoints = Endpoints.read(project.home().endpoints())
                .orElseThrow(() -> new StackFailure("nothing is running; './ratchet up' starts it"));
        List<Topic> topics = topics();
        WatchOptions options =
                new WatchOptions(topics, Optional.ofNullable(deployment), fromBeginning, json, topics.size() == 1);
        new Watch(endpoints.kafka(), options, new LineFormat(terminal.colour(), ZoneId.systemDefault()))
                .follow(terminal::say, this::isWanted);
        return 0;
    }

    /** As long as somebody reads the lines, and there is a stack that may bring some. */
    private boolean isWanted() {
        return !terminal.out().checkError() && Files.exists(project.home().endpoints());
    }

    private List<Topic> topics() {
        String wanted = topic;
        if (wanted == null) {
            return List.of(Topic.values());
        }
        List<Topic> found = Arrays.stream(Topic.values())
                .filter(candidate -> candidate.topicName().equals(wanted)
                        || candidate.topicName().equals("ratchet." + wanted + ".v1"))
                .toList();
        if (found.isEmpty()) {
            throw new StackFailure("there is no topic " + wanted + "; there are "
                    + Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        }
        return found;
    }
}
