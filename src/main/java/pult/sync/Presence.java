package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;

import java.time.Instant;

/// What a colleague is doing now.
///
/// @param appeal null when at none
/// @param at the server's time; a presence is forgotten after a minute without another
public record Presence(
        String login, String fullName, @Nullable AppealId appeal, Activity activity, Instant at) {
    public enum Activity {
        VIEWING,
        ANSWERING,
        IDLE
    }

    @Override
    public String toString() {
        return "Presence[" + login + ' ' + appeal + ' ' + activity + ']';
    }
}
