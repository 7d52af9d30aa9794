package dev.ratchet.registry.formats;

import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Sequence;
import dev.ratchet.registry.formats.Node.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The messages of a chat as one text: each under its role, {@code System:} for instance, with an empty line between them. A
 * message that is alone is its content.
 */
public record ChatText(List<Message> messages) {

    /** What a role says. */
    public record Message(String role, String content) {}

    /** Whether the value is a list of messages. */
    public static boolean isChat(Node node) {
        return node instanceof Sequence sequence
                && !sequence.items().isEmpty()
                && sequence.items().stream()
                        .allMatch(item -> item instanceof Mapping message
                                && (message.get("role") != null || message.get("type") != null));
    }

    /** @throws UnreadableFile where a message is more than a role and a text */
    public static ChatText of(Sequence messages) {
        return new ChatText(messages.items().stream().map(ChatText::message).toList());
    }

    private static Message message(Node node) {
        Fields fields = Fields.of(node, "a message");
        if (fields.get("role") == null) {
            throw new UnreadableFile(node.place(), "a placeholder for messages has no counterpart");
        }
        if (!(fields.get("content") instanceof Text content)) {
            throw new UnreadableFile(node.place(), "a message with content other than a text has no counterpart");
        }
        return new Message(fields.requiredText("role"), content.text());
    }

    public String text() {
        if (messages.size() == 1) {
            return messages.getFirst().content();
        }
        return messages.stream()
                .map(message ->
                        title(message.role()) + ":\n" + message.content().strip())
                .collect(Collectors.joining("\n\n"));
    }

    private static String title(String role) {
        return role.isEmpty() ? role : role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1);
    }
}
