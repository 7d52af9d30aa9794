package dev.ratchet.localmodel.reading;

import java.util.List;

/** What a caller sends: the turns so far, never empty, and the form that the answer must have. */
public record Conversation(List<Message> messages, ResponseForm form) {
    public Conversation {
        messages = List.copyOf(messages);
    }

    /** The text of the last turn of the user, or of the last turn where the user said nothing. */
    String lastUserText() {
        return messages.reversed().stream()
                .filter(message -> message.role().equals("user"))
                .findFirst()
                .orElse(messages.getLast())
                .text();
    }

    String systemText() {
        return String.join(
                "\n",
                messages.stream().filter(Message::instructs).map(Message::text).toList());
    }
}
