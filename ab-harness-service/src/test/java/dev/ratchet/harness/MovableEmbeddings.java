package dev.ratchet.harness;

import dev.ratchet.models.Embeddings;
import dev.ratchet.models.MiniLmEmbeddings;
import dev.ratchet.models.ModelUnavailable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The model in this process, which can be away for texts with a word in them. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableEmbeddings implements Embeddings {
    private final Embeddings real = new MiniLmEmbeddings();
    private final Set<String> away = ConcurrentHashMap.newKeySet();

    @Override
    public List<float[]> embed(List<String> texts) {
        if (texts.stream().anyMatch(text -> away.stream().anyMatch(text::contains))) {
            throw new ModelUnavailable(ModelUnavailable.Cause.UNREACHABLE, "the vectors are away");
        }
        return real.embed(texts);
    }

    public void goAway(String marker) {
        away.add(marker);
    }

    public void comeBack(String marker) {
        away.remove(marker);
    }
}
