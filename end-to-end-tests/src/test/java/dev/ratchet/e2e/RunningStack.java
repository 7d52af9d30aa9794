package dev.ratchet.e2e;

import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.LocalStack;
import dev.ratchet.launcher.StackHome;
import dev.ratchet.launcher.StackOptions;
import dev.ratchet.testing.RegistryApi;
import java.nio.file.Path;
import java.util.Map;

/** The local stack with its demo agents, started by the first test that asks and stopped when the test JVM ends. */
final class RunningStack {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target", "stack").toAbsolutePath();
    private static final StackHome STACK_HOME = new StackHome(HOME);

    /** What the model was asked, a request a line. */
    static final Path MODEL_REQUESTS = STACK_HOME.logs().resolve("model-requests.log");

    private RunningStack() {}

    static Endpoints endpoints() {
        return Started.STACK.endpoints();
    }

    static RegistryApi owner() {
        return new RegistryApi(endpoints().registry(), endpoints().apiKey());
    }

    static RegistryApi as(String role) {
        return new RegistryApi(endpoints().registry(), endpoints().apiKeys().get(role));
    }

    static StackHome home() {
        return STACK_HOME;
    }

    /** Holds the one instance; a class is initialised once. */
    private static final class Started {
        static final LocalStack STACK = start();

        private static LocalStack start() {
            LocalStack.stopRecorded(STACK_HOME, System.out::println);
            StackOptions options = StackOptions.of(HOME, PROJECT)
                    .withAnyPorts()
                    .withFreshData()
                    .withEnvironment(Map.of(
                            "RATCHET_DEMO_RATE", "10",
                            "RATCHET_LOCAL_MODEL_REQUESTS", MODEL_REQUESTS.toString(),
                            "RATCHET_TRACES_PER_MINUTE", "1000",
                            "RATCHET_ONLINE_JUDGING_SHARE", "1",
                            "RATCHET_ONLINE_JUDGING_PER_MINUTE", "1000",
                            "RATCHET_ONLINE_JUDGING_DELAY", "5s"));
            try {
                return LocalStack.start(options, System.out::println);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
