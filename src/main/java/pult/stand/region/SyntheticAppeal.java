package pult.stand.region;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.geo.LatLon;

import java.time.Instant;

/// One invented appeal as it stands at the moment the region is seen. Nobody in it exists.
///
/// @param posId number of the platform, nine digits, grows with the time of receipt
/// @param registeredAt null while not registered
/// @param dueAt when the answer is due
/// @param block code of the sector block
/// @param category group of topics
/// @param subcategory topic
/// @param essence one line, at most 90 characters
/// @param text the citizen's words, 50…4,000 characters
/// @param surname empty for an author of a social network
/// @param name given name, or the page name in a social network
/// @param patronymic null when not given
/// @param phone null when not given; of a shape that no operator assigns
/// @param email null when not given
/// @param municipality name as on the map
/// @param address as a clerk would write it
/// @param point null when there are no coordinates
/// @param precision how far the point can be trusted
/// @param executor the body that answers, null while not assigned
/// @param answer text of the answer, or of the interim answer; null while there is none
/// @param answerAuthor null exactly when the answer is
/// @param answeredAt null exactly when the answer is
/// @param rating 1…5, null when not rated
/// @param repeatOf number of the earlier appeal on the same matter, null for a first one
/// @param causeId number above 0 shared by appeals with one cause, null for a lone one
/// @param attachments number of files, 0…5
public record SyntheticAppeal(
        long posId,
        Instant receivedAt,
        @Nullable Instant registeredAt,
        Instant dueAt,
        LegalRegime regime,
        Channel channel,
        boolean fastTrack,
        String block,
        String category,
        String subcategory,
        String essence,
        String text,
        String surname,
        String name,
        @Nullable String patronymic,
        @Nullable String phone,
        @Nullable String email,
        String municipality,
        String address,
        @Nullable LatLon point,
        Place.Precision precision,
        @Nullable String executor,
        AppealState state,
        @Nullable String answer,
        @Nullable String answerAuthor,
        @Nullable Instant answeredAt,
        @Nullable Integer rating,
        @Nullable Long repeatOf,
        @Nullable Integer causeId,
        int attachments) {}
