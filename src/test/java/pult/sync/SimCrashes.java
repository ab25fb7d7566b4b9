package pult.sync;

/// Counts the durable writes of a run and kills the program at one of them.
final class SimCrashes {
    private final int write;
    private final boolean after;
    private int writes;

    private SimCrashes(int write, boolean after) {
        this.write = write;
        this.after = after;
    }

    static SimCrashes none() {
        return new SimCrashes(0, false);
    }

    /// @param write number of the durable write, from 1
    static SimCrashes at(int write, boolean after) {
        return new SimCrashes(write, after);
    }

    int writes() {
        return writes;
    }

    void before() {
        writes++;
        if (writes == write && !after) {
            throw new SimCrash();
        }
    }

    void after() {
        if (writes == write && after) {
            throw new SimCrash();
        }
    }

    @Override
    public String toString() {
        return write == 0 ? "" : (after ? "after" : "before") + " write " + write;
    }
}
