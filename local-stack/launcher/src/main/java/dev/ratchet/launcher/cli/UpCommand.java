package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.LocalStack;
import dev.ratchet.launcher.Part;
import dev.ratchet.launcher.StackHome;
import dev.ratchet.launcher.StackOptions;
import dev.ratchet.launcher.process.RecordedProcess;
import dev.ratchet.launcher.process.StackFailure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the stack, and holds it until Ctrl-C unless it is detached. */
@Command(name = "up", description = "Start everything; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {
    private static final Duration WATCH = Duration.ofMillis(500);
    private static final String MODEL_ADDRESS = "OPENAI_BASE_URL";

    private final Terminal terminal;
    private final Project project;

    @Option(names = "--detach", description = "Return when everything is ready.")
    private boolean detach;

    @Option(names = "--no-demo", description = "Start no demo agents.")
    private boolean noDemo;

    @Option(names = "--fresh", description = "Drop all data and keys first.")
    private boolean fresh;

    UpCommand(Terminal terminal, Project project) {
        this.terminal = terminal;
        this.project = project;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (isUpAlready()) {
            return 0;
        }
        try (StackLock _ = StackLock.take(project.home());
                LauncherRecord _ = LauncherRecord.write(project)) {
            stopRemains();
            return start();
        }
    }

    private boolean isUpAlready() {
        StackHome home = project.home();
        List<RecordedProcess> recorded = home.processes().read();
        boolean whole = !recorded.isEmpty() && recorded.stream().allMatch(RecordedProcess::isRunning);
        Optional<Endpoints> endpoints = Endpoints.read(home.endpoints());
        if (!whole || endpoints.isEmpty()) {
            return false;
        }
        if (fresh) {
            throw new StackFailure("Ratchet is running; './ratchet down' first, then 'up --fresh'");
        }
        terminal.say("Ratchet is running already.");
        Welcome.lines(endpoints.get()).forEach(terminal::say);
        return true;
    }

    /** What a launcher that was killed has left behind. */
    private void stopRemains() {
        if (!project.home().processes().running().isEmpty()) {
            terminal.say("A part of an earlier start still runs; it is stopped first.");
        }
        LocalStack.stopRecorded(project.home(), terminal::say);
    }

    private int start() throws InterruptedException {
        long since = System.nanoTime();
        LocalStack stack = LocalStack.start(options(), terminal::say);
        terminal.say(String.format(Locale.ROOT, "%nRatchet is up after %.1f s.", (System.nanoTime() - since) / 1e9));
        Welcome.lines(stack.endpoints()).forEach(terminal::say);
        if (detach) {
            stack.detach();
        } else {
            terminal.say("\nCtrl-C stops everything.");
            hold(stack);
        }
        return 0;
    }

    private StackOptions options() {
        StackOptions options = StackOptions.of(project.home().root(), project.root());
        options = noDemo ? options.without(Part.AGENTS) : options;
        options = fresh ? options.withFreshData() : options;
        String model = System.getenv().getOrDefault(MODEL_ADDRESS, "");
        return model.isBlank() ? options : options.withEnvironment(Map.of(MODEL_ADDRESS, model));
    }

    /** Ends with the JVM, or with the first child that ends by itself. */
    private static void hold(LocalStack stack) throws InterruptedException {
        while (true) {
            Optional<StackFailure> failure = stack.failure();
            if (failure.isPresent()) {
                stack.close();
                throw failure.get();
            }
            Thread.sleep(WATCH);
        }
    }
}
