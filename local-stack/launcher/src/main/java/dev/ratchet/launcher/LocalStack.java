package dev.ratchet.launcher;

import dev.ratchet.launcher.process.ChildProcess;
import dev.ratchet.launcher.process.Children;
import dev.ratchet.launcher.process.FileTree;
import dev.ratchet.launcher.process.RecordedProcess;
import dev.ratchet.launcher.process.Shutdown;
import dev.ratchet.launcher.process.StackFailure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A running stack. It ends with the JVM that started it, unless it is detached. */
public final class LocalStack implements AutoCloseable {
    private final StackHome home;
    private final Children children;
    private final Consumer<String> say;
    private final Thread atExit = new Thread(this::stop, "stop-stack");
    private Optional<Endpoints> endpoints = Optional.empty();

    private LocalStack(StackHome home, Consumer<String> say) {
        this.home = home;
        this.children = new Children(home.processes());
        this.say = say;
    }

    /** Starts everything and returns when all of it is ready.
     *
     * @param say takes a line for each step
     * @throws StackFailure where something could not be started; everything else is stopped again */
    public static LocalStack start(StackOptions options, Consumer<String> say) throws InterruptedException {
        if (!options.home().processes().running().isEmpty()) {
            throw new StackFailure("a stack is running in " + options.home().root() + " already");
        }
        FileTree.delete(options.home().endpoints());
        if (options.fresh()) {
            options.home().clear();
        }
        new Preflight(say).check(options);
        AppCopy.make(options.projectRoot(), options.home().app(), options.parts());
        LocalStack stack = new LocalStack(options.home(), say);
        Runtime.getRuntime().addShutdownHook(stack.atExit);
        try (PortPlan ports = new PortPlan(options.parts(), options.defaultPorts())) {
            stack.endpoints = Optional.of(new StackStart(options, ports, stack.children, say).run());
            return stack;
        } catch (RuntimeException | InterruptedException e) {
            if (stack.isStopping()) {
                awaitEndOfJvm();
            }
            stack.close();
            throw e;
        }
    }

    /** A start that is interrupted by the end of the JVM fails, and that is nobody's news. */
    private static void awaitEndOfJvm() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    public Endpoints endpoints() {
        return endpoints.orElseThrow();
    }

    /** The reason, once a child has ended although nobody stopped it. */
    public Optional<StackFailure> failure() {
        return children.firstDead().map(ChildProcess::autopsy);
    }

    /** Whether stopping has begun. */
    public boolean isStopping() {
        return children.isClosed();
    }

    /** Lets the children live on when this JVM ends. */
    public void detach() {
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /** Stops everything, the last started first; the data stays. */
    public void stop() {
        FileTree.delete(home.endpoints());
        children.stop(say);
    }

    @Override
    public void close() {
        stop();
        try {
            detach();
        } catch (IllegalStateException e) {
            // the JVM is ending, and the hook with it
        }
    }

    /** Stops whatever another launcher has left running; returns how many processes that were. */
    public static int stopRecorded(StackHome home, Consumer<String> say) {
        List<RecordedProcess> processes = home.processes().read();
        FileTree.delete(home.endpoints());
        int stopped = new Shutdown(say).stop(processes);
        home.processes().delete();
        return stopped;
    }
}
