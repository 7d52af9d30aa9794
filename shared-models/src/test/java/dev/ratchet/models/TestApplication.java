package dev.ratchet.models;

import dev.ratchet.testing.FakeProvider;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** What the one application of all integration tests runs against. */
@QuarkusTestResource(FakeProvider.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "models"))
final class TestApplication {
    private TestApplication() {}
}
