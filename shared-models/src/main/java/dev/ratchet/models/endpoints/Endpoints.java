package dev.ratchet.models.endpoints;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.model.chat.ChatModel;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.ModelsConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.langchain4j.ModelName;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** All endpoints of this installation, made at start so that a wrong one is known at once. Callers choose among them by name. */
@Startup
@ApplicationScoped
public class Endpoints {
    private final Map<ModelRole, RoleModel> roles;
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Map<String, Provider> providers = new HashMap<>();
    private final Map<String, ChatModel> clients = new HashMap<>();
    private final Provider roleProvider;
    private final boolean slashedNames;

    Endpoints(
            @ModelName("generation") ChatModel generation,
            @ModelName("synthesis") ChatModel synthesis,
            @ModelName("judge") ChatModel judge,
            ModelsConfig config,
            Config properties,
            MeterRegistry metrics) {
        this.roles = Map.of(
                ModelRole.GENERATION, new RoleModel(generation, of(ModelRole.GENERATION, "base-url", properties)),
                ModelRole.SYNTHESIS, new RoleModel(synthesis, of(ModelRole.SYNTHESIS, "base-url", properties)),
                ModelRole.JUDGE, new RoleModel(judge, of(ModelRole.JUDGE, "base-url", properties)));
        this.roleProvider = new Provider(
                of(ModelRole.GENERATION, "base-url", properties),
                of(ModelRole.GENERATION, "api-key", properties),
                config.timeout());
        config.endpoints().forEach((name, settings) -> {
            endpoints.put(name, new Endpoint(name, settings, config, metrics));
            if (!name.equals(ModelAddress.DEFAULT)) {
                Provider provider = Provider.of(name, settings, config.timeout());
                providers.put(name, provider);
                clients.put(name, provider.chat());
            }
        });
        this.slashedNames = requireNonNull(config.endpoints().get(ModelAddress.DEFAULT), "no default endpoint")
                .slashedNames();
    }

    private static String of(ModelRole role, String setting, Config properties) {
        return properties.getValue("quarkus.langchain4j.openai." + role.configName() + "." + setting, String.class);
    }

    /** The model that a question is for.
     *
     * @param name as the caller gave it; {@code null} for the role's own model
     * @throws dev.ratchet.models.ModelRefused where the name begins with no known endpoint */
    public Target target(ModelRole role, @Nullable String name) {
        RoleModel own = roles.get(role);
        if (own == null) {
            throw new IllegalArgumentException("role " + role + " has no language model");
        }
        ModelAddress usual = ModelAddress.configured(own.name(), endpoints.keySet());
        ModelAddress address = name == null ? usual : ModelAddress.asked(name, usual, endpoints.keySet(), slashedNames);
        Provider provider = providers.get(address.endpoint());
        return new Target(
                endpoint(address),
                provider == null ? own.address() : provider.address(),
                clients.getOrDefault(address.endpoint(), own.client()),
                address.model(),
                own.temperature(),
                own.maxTokens());
    }

    /** The embedding model that an operator configured. */
    public EmbeddingTarget embedding(String name) {
        ModelAddress address = ModelAddress.configured(name, endpoints.keySet());
        Provider provider = providers.getOrDefault(address.endpoint(), roleProvider);
        return new EmbeddingTarget(
                endpoint(address), provider.address(), provider.embedding(address.model()), address.model());
    }

    private Endpoint endpoint(ModelAddress address) {
        return requireNonNull(endpoints.get(address.endpoint()), address.endpoint());
    }
}
