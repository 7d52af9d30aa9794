package dev.ratchet.models;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Settings without an application. */
public final class TestConfig {
    private TestConfig() {}

    public static ModelsConfig of(Map<String, String> properties) {
        return of(new PropertiesConfigSource(properties, "test", 100));
    }

    public static ModelsConfig of(ConfigSource source) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ModelsConfig.class)
                .withSources(source)
                .build()
                .getConfigMapping(ModelsConfig.class);
    }
}
