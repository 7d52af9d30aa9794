package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.prompts.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Keeps the cluster of an open deployment as it is now. */
@ApplicationScoped
public class ClusterFacts {
    private final Prompts prompts;
    private final Deployments deployments;
    private final Clock clock;

    ClusterFacts(Prompts prompts, Deployments deployments, Clock clock) {
        this.prompts = prompts;
        this.deployments = deployments;
        this.clock = clock;
    }

    /** Clusters change with each failure, so a prompt is locked only where one of its deployments is concerned. */
    @Transactional
    public void changed(ClusterChanged fact) {
        PromptKey prompt = new PromptKey(fact.project(), fact.promptName());
        UUID cluster = fact.cluster().clusterId();
        if (!deployments.openOfCluster(prompt, cluster).isEmpty()) {
            prompts.lock(prompt);
            List<UUID> open = deployments.openOfCluster(prompt, cluster);
            open.stream().map(deployments::lock).forEach(deployment -> update(deployment, fact.cluster()));
        }
    }

    private void update(Deployment deployment, ClusterRef newer) {
        ClusterRef known = deployment.proposal().cluster();
        if (known == null || newer.lastSeen().isAfter(known.lastSeen())) {
            deployments.save(deployment.clusterChanged(newer, clock.now()));
        }
    }
}
