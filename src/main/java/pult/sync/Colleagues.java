package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Where the colleagues are, as far as is known. Any thread.
public final class Colleagues {
    private static final Duration FORGOTTEN = Duration.ofSeconds(60);

    private final Clock clock;
    private final Map<String, Presence> present = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable String self;

    public Colleagues(Clock clock) {
        this.clock = clock;
    }

    /// @param login of who works here: not a colleague
    void self(String login) {
        self = login;
        if (present.remove(login) != null) {
            tell();
        }
    }

    /// A presence was heard.
    public void note(Presence presence) {
        if (presence.login().equals(self)) {
            return;
        }
        // The server's clock may be another: what counts is when it was heard here.
        var heard =
                new Presence(
                        presence.login(),
                        presence.fullName(),
                        presence.appeal(),
                        presence.activity(),
                        clock.instant());
        names.put(presence.login(), presence.fullName());
        present.put(presence.login(), heard);
        tell();
    }

    /// The name of somebody who was heard of since the start; the login for others.
    public String name(String login) {
        return names.getOrDefault(login, login);
    }

    /// Without a link nothing is known.
    void forget() {
        if (!present.isEmpty()) {
            present.clear();
            tell();
        }
    }

    /// Who looks at an appeal or answers it; who answers comes first.
    public List<Presence> at(AppealId appeal) {
        var oldest = clock.instant().minus(FORGOTTEN);
        return present.values().stream()
                .filter(one ->
                        appeal.equals(one.appeal())
                                && one.activity() != Presence.Activity.IDLE
                                && one.at().isAfter(oldest))
                .sorted(
                        Comparator.comparing((Presence one) ->
                                        one.activity() != Presence.Activity.ANSWERING)
                                .thenComparing(Presence::fullName))
                .toList();
    }

    /// @param listener called on a thread of the network; must return at once
    /// @return closes the subscription
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
