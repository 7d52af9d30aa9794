package dev.ratchet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.wire.Topic;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class EmbeddedServersIT {

    @Test
    void aPublishedEventIsReadBack() {
        try (TestPublisher publisher = new TestPublisher(EmbeddedKafka.bootstrapServers());
                TopicTap tap = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.TRACES)) {
            TraceFeedback feedback = new TraceFeedback("t-1", "default", "p", Outcome.OK, 1.0, null, null, null, null);

            publisher.publish(feedback);

            assertThat(tap.await(TraceFeedback.class, event -> true)).isEqualTo(feedback);
        }
    }

    @Test
    void eachNameIsADatabaseOfItsOwn() throws SQLException {
        String one = EmbeddedDatabase.jdbcUrl("one");
        String two = EmbeddedDatabase.jdbcUrl("two");

        try (Connection connection =
                        DriverManager.getConnection(one, EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("select current_database(), version()")) {
            version.next();

            assertThat(version.getString(1)).isEqualTo("one");
            assertThat(version.getString(2)).startsWith("PostgreSQL 18");
        }
        assertThat(two).isNotEqualTo(one).endsWith("/two");
        assertThat(EmbeddedDatabase.jdbcUrl("one")).isEqualTo(one);
    }
}
