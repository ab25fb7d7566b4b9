package pult.feature.unlock;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A lock that answers as told and remembers what it was given.
final class FakeLock implements Lock {
    private Outcome next;
    final List<char[]> given = new ArrayList<>();
    final List<String> seen = new ArrayList<>();

    FakeLock(Outcome next) {
        this.next = next;
    }

    void next(Outcome outcome) {
        next = outcome;
    }

    @Override
    public String folder() {
        return "/home/krylova/.local/share/pult";
    }

    @Override
    public Outcome create(char[] passphrase) {
        seen.add("create " + new String(passphrase));
        given.add(passphrase);
        return next;
    }

    @Override
    public Outcome comeBack(Path copy) {
        seen.add("copy " + copy.getFileName());
        return next;
    }

    @Override
    public Outcome open(char[] passphrase) {
        seen.add("open " + new String(passphrase));
        given.add(passphrase);
        return next;
    }
}
