package dev.ratchet.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void whatIsAwayPassesHoweverDeepItIsTold() {
        assertThat(Outage.isOne(new IllegalStateException(new Away("a model", new IllegalStateException()))))
                .isTrue();
        assertThat(Outage.isOne(new DatabaseFailure("no connection", new SQLException("gone", "08006"))))
                .isTrue();
    }

    @Test
    void whatIsWrongInItselfDoesNotPass() {
        assertThat(Outage.isOne(new IllegalStateException("bad"))).isFalse();
        assertThat(Outage.isOne(new DatabaseFailure("no such table", new SQLException("what?", "42P01"))))
                .isFalse();
    }
}
