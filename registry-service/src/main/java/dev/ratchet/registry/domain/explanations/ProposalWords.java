package dev.ratchet.registry.domain.explanations;

import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.registry.domain.Quotes;
import dev.ratchet.registry.domain.deployments.CandidateVersion;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Proposal;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Why a candidate was written and what is different in it. */
final class ProposalWords {
    private ProposalWords() {}

    static String why(Proposal proposal, CandidateVersion chosen) {
        ClusterRef cluster = proposal.cluster();
        String failures = cluster == null ? withoutCluster(proposal) : failures(cluster);
        return chosen.rationale().isBlank()
                ? failures
                : failures + " The writer of the candidate says: " + Quotes.quoted(chosen.rationale()) + ".";
    }

    private static String withoutCluster(Proposal proposal) {
        return proposal.improvement() == null
                ? "No cluster of failures is recorded for it."
                : "It answers to what " + proposal.baseline().version() + " got wrong on a dataset, in improvement "
                        + proposal.improvement().improvementId() + ".";
    }

    private static String failures(ClusterRef cluster) {
        return "It answers to a cluster of " + count(cluster.count(), "failure") + ", "
                + Quotes.quoted(cluster.label()) + ", seen from "
                + LocalDate.ofInstant(cluster.firstSeen(), ZoneOffset.UTC) + " to "
                + LocalDate.ofInstant(cluster.lastSeen(), ZoneOffset.UTC) + ".";
    }

    static String changes(Deployment deployment, LineChanges lines) {
        CandidateVersion chosen = deployment.chosen();
        String difference = "Version " + chosen.version() + " adds " + count(lines.added(), "line") + " to "
                + deployment.proposal().baseline().version() + " and removes " + lines.removed() + ".";
        String alternatives = deployment.contenders().size() > 1
                ? " It is the first of " + deployment.contenders().size()
                        + " alternatives; the replay chooses among them."
                : "";
        return chosen.changelog().isBlank()
                ? difference + alternatives
                : difference + alternatives + " Its changelog: " + Quotes.quoted(chosen.changelog()) + ".";
    }

    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
