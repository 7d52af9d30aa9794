package dev.ratchet.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.launcher.process.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A status report as lines for a person. */
final class StatusTable {
    private StatusTable() {}

    static List<String> lines(StatusReport report) {
        List<String> lines = new ArrayList<>();
        if (report.processes().isEmpty()) {
            lines.add("Nothing is running. './ratchet up' starts it.");
            return lines;
        }
        lines.add(String.format(Locale.ROOT, "%-12s %8s %6s %8s  %s", "process", "pid", "port", "memory", "state"));
        report.processes().forEach(process -> lines.add(process(process)));
        lines.add(String.format(
                Locale.ROOT,
                "%-12s %8s %6s %5d MB",
                "together",
                "",
                "",
                report.processes().stream()
                        .mapToLong(StatusReport.Line::residentMb)
                        .sum()));
        JsonNode deployments = report.deployments();
        if (deployments != null) {
            lines.addAll(deployments(deployments));
        }
        if (!report.lag().isEmpty()) {
            lines.add("");
            lines.add("unread records");
            report.lag().forEach((group, lag) -> lines.add(String.format(Locale.ROOT, "  %-20s %6d", group, lag)));
        }
        return lines;
    }

    private static String process(StatusReport.Line process) {
        String state = process.ready() ? "ready" : process.running() ? "not ready" : "ended";
        String port = process.port() == 0 ? "" : Integer.toString(process.port());
        return String.format(
                Locale.ROOT,
                "%-12s %8d %6s %5d MB  %s",
                process.name(),
                process.pid(),
                port,
                process.residentMb(),
                state);
    }

    private static List<String> deployments(JsonNode page) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("deployments: " + page.path("total").asLong());
        for (JsonNode item : page.path("items")) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-36s  %-12s %-20s %s",
                    text(item, "id"),
                    text(item, "status"),
                    text(item, "prompt_name"),
                    text(item, "updated_at")));
        }
        return lines;
    }

    private static String text(JsonNode item, String field) {
        return TerminalText.line(item.path(field).asText(), 60);
    }
}
