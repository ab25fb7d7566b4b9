package pult.stand.region;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;

import java.time.Instant;
import java.time.LocalDate;

/// What an appeal is before anybody has written it down.
///
/// @param today the local day of receipt
/// @param days how long the matter lasts by then
/// @param cause null for a lone appeal
/// @param earlier the appeal it repeats, null for a first one
record Draft(
        int index,
        Instant received,
        LocalDate today,
        TopicShare topic,
        Section section,
        Channel channel,
        LegalRegime regime,
        Person person,
        Spot spot,
        int days,
        Causes.@Nullable Cause cause,
        @Nullable Draft earlier) {}
