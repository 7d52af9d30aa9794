package dev.ratchet.demo;

import dev.ratchet.agent.AgentConfig;
import dev.ratchet.agent.PromptHandle;
import dev.ratchet.agent.Prompts;
import dev.ratchet.agent.ShadowCounts;
import dev.ratchet.agent.Shadows;
import dev.ratchet.agent.TraceCounts;
import dev.ratchet.agent.Traces;
import dev.ratchet.demo.TrafficLoop.Line;
import dev.ratchet.demo.chat.HttpChatModel;
import dev.ratchet.demo.registry.Registration;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process: two agents of an online shop, with customers, until it is told to stop. */
public final class DemoAgents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoAgents.class);
    private static final Duration MODEL_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration REPORT_EVERY = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Settings settings;
    private final Prompts prompts;
    private final Traces traces;
    private final Shadows shadows;
    private final TrafficLoop loop;
    private final Thread registration;

    private DemoAgents(Settings settings) {
        this.settings = settings;
        AgentConfig config = AgentConfig.of(settings.kafka())
                .withSource("demo-agents")
                .withLastKnownPrompts(settings.home().resolve("demo-prompts.json"));
        prompts = Prompts.open(config);
        traces = Traces.open(config);
        shadows = Shadows.open(traces);
        Backoff backoff = new Backoff();
        List<Line> lines = AgentDefinition.all().stream()
                .map(definition -> line(definition, backoff))
                .toList();
        loop = new TrafficLoop(
                lines, settings.rate(), new DriftSwitch(settings.home().resolve("drift")), backoff);
        registration = Thread.ofVirtual().unstarted(this::register);
    }

    private Line line(AgentDefinition definition, Backoff backoff) {
        HttpChatModel model =
                new HttpChatModel(client, settings.modelUrl(), settings.modelKey(), settings.model(), MODEL_TIMEOUT);
        PromptHandle prompt = prompts.prompt(definition.name());
        return new Line(
                definition.customers().apply(settings.seed()),
                new DemoAgent(definition, model, traces::publish, shadows, backoff),
                message -> prompt.find()
                        .map(_ -> prompt.forUnit(message.sessionId()).render(Map.of("message", message.text()))));
    }

    private void register() {
        try {
            new Registration(
                            client,
                            settings.registryUrl(),
                            settings.registryKey(),
                            Duration.ofMillis(250),
                            Duration.ofSeconds(5))
                    .register(AgentDefinition.all().stream()
                            .map(definition -> definition.firstVersion(settings.modelOfNewPrompts()))
                            .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        registration.start();
        Thread.ofPlatform().daemon().name("report").start(this::report);
        loop.run();
    }

    private void report() {
        try {
            while (true) {
                Thread.sleep(REPORT_EVERY);
                LOG.info("{}", told(traces.counts(), shadows.counts()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String told(TraceCounts counts, ShadowCounts shadows) {
        return "%d traces published, %d waiting, %d dropped, %d failed; of shadows %d answered, %d failed, %d left out"
                .formatted(
                        counts.published(),
                        counts.waiting(),
                        counts.dropped(),
                        counts.failed(),
                        shadows.answered(),
                        shadows.failed(),
                        shadows.dropped());
    }

    @Override
    public void close() {
        registration.interrupt();
        loop.stop();
        shadows.close();
        traces.close();
        prompts.close();
        LOG.info("Stopped; {}", told(traces.counts(), shadows.counts()));
    }

    public static void main(String[] arguments) {
        try {
            Settings settings = Settings.of(System.getenv());
            settings.lines().forEach(LOG::info);
            DemoAgents agents = new DemoAgents(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                agents.close();
                Runtime.getRuntime().halt(0); // being told to stop is how this process ends well
            }));
            agents.run();
        } catch (IllegalArgumentException e) {
            LOG.error("Cannot start: {}", e.getMessage());
            System.exit(2);
        }
    }
}
