package dev.ratchet.launcher.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The children of one stack, written down as they start. Once stopping has begun, no more start. */
public final class Children {
    private final ProcessFile file;
    private final List<ChildProcess> started = new ArrayList<>();
    private boolean closed;

    public Children(ProcessFile file) {
        this.file = file;
    }

    public synchronized ChildProcess start(ChildSpec spec) {
        if (closed) {
            throw new StackFailure(spec.name() + " is not started, as the stack is being stopped");
        }
        ChildProcess child = ChildProcess.start(spec);
        started.add(child);
        file.write(recorded());
        return child;
    }

    public synchronized List<RecordedProcess> recorded() {
        return started.stream().map(ChildProcess::recorded).toList();
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** A child that has ended although nobody stopped it. */
    public synchronized Optional<ChildProcess> firstDead() {
        return closed
                ? Optional.empty()
                : started.stream().filter(child -> !child.isAlive()).findFirst();
    }

    public int stop(Consumer<String> say) {
        List<RecordedProcess> processes;
        synchronized (this) {
            closed = true;
            processes = recorded();
        }
        int stopped = new Shutdown(say).stop(processes);
        file.delete();
        return stopped;
    }
}
