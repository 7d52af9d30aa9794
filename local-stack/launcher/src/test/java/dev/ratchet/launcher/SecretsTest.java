package dev.ratchet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void theyAreDrawnOnceAndKept() {
        Secrets first = Secrets.of(folder.resolve("secrets.json"));
        Secrets second = Secrets.of(folder.resolve("secrets.json"));
        Secrets other = Secrets.of(folder.resolve("other.json"));

        assertThat(second).isEqualTo(first);
        assertThat(other.apiKey(Role.OWNER)).isNotEqualTo(first.apiKey(Role.OWNER));
    }

    @Test
    void thoseOfAnEarlierVersionAreReadWithoutARedactionKey() throws IOException {
        Path file = folder.resolve("secrets.json");
        Files.writeString(file, "{\"postgres_password\":\"pg\",\"api_keys\":{},\"passwords\":{}}");

        assertThat(Secrets.of(file).redactionKey()).isEmpty();
        assertThat(Secrets.of(folder.resolve("new.json")).redactionKey()).hasSize(40);
    }

    @Test
    void everyRoleHasAKeyAndAPasswordOfItsOwn() {
        Secrets secrets = Secrets.of(folder.resolve("secrets.json"));

        assertThat(secrets.apiKeys().values())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("rk_[a-z2-9]{8}_[A-Za-z0-9_-]{43}"));
        assertThat(secrets.passwords().values())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(word -> word.matches("[a-z2-9]{16}"));
    }

    @Test
    void onlyTheOwnerOfTheFileMayReadIt() throws IOException {
        Path file = folder.resolve("secrets.json");

        Secrets.of(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
