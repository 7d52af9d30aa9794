package dev.ratchet.demo.chat;

import dev.ratchet.events.data.ModelSettings;

/** A language model that answers one text. */
public interface ChatModel {
    ChatAnswer ask(String text, ModelSettings settings) throws ModelFailure;
}
