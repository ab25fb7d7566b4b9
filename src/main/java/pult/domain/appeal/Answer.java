package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An answer as the platform holds it.
///
/// @param number the platform's outgoing number, null until it has one
/// @param changeId id of the operator action that carried it, null for answers of others' programs
/// @param text what the applicant reads
/// @param author who wrote it
/// @param approver who approved it, null while on approval
/// @param at when the platform took it
/// @param interim true for an interim answer
public record Answer(
        @Nullable String number,
        @Nullable String changeId,
        String text,
        @Nullable String author,
        @Nullable String approver,
        Instant at,
        boolean interim) {}
