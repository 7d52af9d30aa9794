package dev.ratchet.testing;

import dev.ratchet.events.wire.Topic;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A real Kafka broker inside the test JVM, with all topics, started at first use and kept until the JVM ends. Its address
 * is a system property, as Quarkus tests load this class more than once.
 */
public final class EmbeddedKafka {
    private static final String PROPERTY = "dev.ratchet.testing.kafka";

    private EmbeddedKafka() {}

    /** The {@code bootstrap.servers} of the broker, which is started where none runs yet. */
    public static String bootstrapServers() {
        synchronized (System.getProperties()) {
            String known = System.getProperty(PROPERTY);
            return known != null ? known : start();
        }
    }

    private static String start() {
        String address = separate();
        System.setProperty(PROPERTY, address);
        return address;
    }

    /** Another broker, for a test whose service must not hear what the other tests of this JVM tell. */
    public static String separate() {
        EmbeddedKafkaBroker broker = new EmbeddedKafkaBroker()
                .withNodeId(1)
                .withDeleteLogDirsOnClose(true)
                .withAdditionalProperties(settings -> {
                    settings.put("message.max.bytes", Integer.toString(Topic.MAX_RECORD_BYTES));
                    settings.put("auto.create.topics.enable", "true");
                    settings.put("group.initial.rebalance.delay.ms", "0");
                    settings.put("transaction.state.log.replication.factor", "1");
                    settings.put("transaction.state.log.min.isr", "1");
                    settings.put("offsets.topic.num.partitions", "4");
                    settings.put("transaction.state.log.num.partitions", "4");
                })
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        createTopics(broker.getAdvertisedListeners());
        return broker.getAdvertisedListeners();
    }

    private static void createTopics(String bootstrapServers) {
        List<NewTopic> topics = Arrays.stream(Topic.values())
                .map(topic -> new NewTopic(topic.topicName(), topic.partitions(), (short) 1).configs(topic.settings()))
                .toList();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
