package dev.ratchet.registry;

import dev.ratchet.testing.FakeProvider;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The servers and settings of every Quarkus test of this module. */
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
@QuarkusTestResource(FakeProvider.class)
@QuarkusTestResource(Accounts.class)
final class TestServers {
    private TestServers() {}
}
