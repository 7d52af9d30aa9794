package dev.ratchet.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aFreePortIsTakenAsWanted() {
        int free = freePort();

        try (HeldPort held = Ports.hold(free)) {
            assertThat(held.number()).isEqualTo(free);
            assertThat(held.isReplacement()).isFalse();
        }
    }

    @Test
    void aTakenPortIsReplacedByAFreeOne() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HeldPort held = Ports.hold(other.getLocalPort())) {

            assertThat(held.number()).isNotEqualTo(other.getLocalPort());
            assertThat(held.isReplacement()).isTrue();
            assertThat(held.wanted()).isEqualTo(other.getLocalPort());
        }
    }

    @Test
    void aHeldPortIsTakenForEveryoneElse() {
        try (HeldPort first = Ports.hold(freePort());
                HeldPort second = Ports.hold(first.number())) {

            assertThat(second.number()).isNotEqualTo(first.number());
        }
    }

    @Test
    void aReleasedPortCanBeBoundAtOnce() throws IOException {
        HeldPort held = Ports.hold(0);
        held.close();

        try (ServerSocket child = new ServerSocket(held.number())) {
            assertThat(child.isBound()).isTrue();
        }
    }

    private static int freePort() {
        try (HeldPort held = Ports.hold(0)) {
            return held.number();
        }
    }
}
