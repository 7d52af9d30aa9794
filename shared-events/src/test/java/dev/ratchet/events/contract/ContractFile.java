package dev.ratchet.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file of the contract: compared with what is checked in, or written with {@code -Dcontract.write=true}. */
record ContractFile(Path path) {
    static final Path DOCS = Path.of("..", "docs");

    static ContractFile schema(Class<?> event) {
        return new ContractFile(DOCS.resolve("schemas").resolve(event.getSimpleName() + ".v1.json"));
    }

    void holdsJson(JsonNode generated) throws IOException {
        DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(twoSpaces);
        holds(EventJson.mapper().writer(printer).writeValueAsString(generated) + "\n");
    }

    void holds(String generated) throws IOException {
        if (Boolean.getBoolean("contract.write")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, generated);
        }
        assertThat(path)
                .as("%s is older than the code; run this test with -Dcontract.write=true and look at the diff", path)
                .hasContent(generated);
    }
}
