package dev.ratchet.registry.application.people;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lets those who share a name go one after the other. A fixed number of locks, so that made-up names cost no memory. */
final class Turns {
    private static final int LOCKS = 256;

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    <T> T take(String name, Supplier<T> action) {
        Lock lock = locks[Math.floorMod(name.hashCode(), LOCKS)];
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
