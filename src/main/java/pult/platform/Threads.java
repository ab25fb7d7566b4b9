package pult.platform;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// Threads with names, so that a thread dump reads like a list of duties.
public final class Threads {
    private Threads() {}

    /// For blocking work: one virtual thread a task, named `name-0`, `name-1` …
    public static ExecutorService virtual(String name) {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + '-', 0).factory());
    }

    /// For duties that must not share a carrier or be interrupted from outside: platform threads
    /// that never keep the process alive.
    public static ThreadFactory platform(String name) {
        return task -> Thread.ofPlatform().name(name).daemon().unstarted(task);
    }
}
