package dev.ratchet.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.launcher.process.StackFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TopicsCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aBrokerThatNeverAnswersIsNamedWithTheTimeWaited() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "localhost:" + mute.getLocalPort();

            assertThatThrownBy(() -> topics(address).call())
                    .isInstanceOf(StackFailure.class)
                    .hasMessage("no broker has answered at " + address + " within 1 s");
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void whatIsNoAddressIsAFailureInPlainWords() {
        assertThatThrownBy(() -> topics("no port").call())
                .isInstanceOf(StackFailure.class)
                .hasMessage("cannot use 'no port' as the address of a broker");
    }

    private TopicsCommand topics(String bootstrapServers) {
        PrintStream stream = new PrintStream(out, true, UTF_8);
        TopicsCommand command = new TopicsCommand(new Terminal(stream, stream, false), Duration.ofSeconds(1));
        return CommandLine.populateCommand(command, "--bootstrap-servers", bootstrapServers);
    }
}
