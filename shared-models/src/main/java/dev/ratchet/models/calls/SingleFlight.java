package dev.ratchet.models.calls;

import dev.ratchet.models.BudgetSpent;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import dev.ratchet.models.memory.AnswerKey;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Of calls that are the same at the same time one is made, and all get its answer. What befalls only the one that makes it,
 * an empty purse, an interruption or a cancelled turn, leaves it to the next.
 */
final class SingleFlight implements Step {
    private final Step next;
    private final ConcurrentMap<AnswerKey, CompletableFuture<ModelAnswer>> flights = new ConcurrentHashMap<>();

    SingleFlight(Step next) {
        this.next = next;
    }

    @Override
    public ModelAnswer answer(Call call) {
        if (call.question().fresh()) {
            return next.answer(call);
        }
        CompletableFuture<ModelAnswer> mine = new CompletableFuture<>();
        while (true) {
            CompletableFuture<ModelAnswer> theirs = flights.putIfAbsent(call.key(), mine);
            if (theirs == null) {
                return fly(call, mine);
            }
            ModelAnswer shared = join(theirs);
            if (shared != null) {
                return shared.fromMemory();
            }
        }
    }

    private ModelAnswer fly(Call call, CompletableFuture<ModelAnswer> mine) {
        try {
            ModelAnswer answer = next.answer(call);
            mine.complete(answer);
            return answer;
        } catch (Throwable e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            flights.remove(call.key(), mine);
        }
    }

    /** {@code null} where the call must be made again. */
    private static @Nullable ModelAnswer join(CompletableFuture<ModelAnswer> theirs) {
        try {
            return theirs.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Cause.INTERRUPTED, "stopped while waiting for an answer", null, e);
        } catch (CancellationException e) {
            return null;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (concernsOnlyThem(cause)) {
                return null;
            }
            throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
        }
    }

    private static boolean concernsOnlyThem(@Nullable Throwable failure) {
        return failure instanceof BudgetSpent
                || failure instanceof Error
                || (failure instanceof ModelUnavailable unavailable && unavailable.kind() == Cause.INTERRUPTED);
    }
}
