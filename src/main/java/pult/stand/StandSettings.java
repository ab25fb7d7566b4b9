package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Channel;
import pult.domain.deadline.ClaimTerm;
import pult.domain.deadline.OfficeHours;
import pult.domain.deadline.ProductionCalendar;
import pult.domain.deadline.WorkCalendar;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How a stand runs.
///
/// @param region what it serves
/// @param port 0 for any free one
/// @param folder where the state is kept, null to forget it at the end
/// @param clock the server's clock
/// @param customs what the region and the players do
/// @param pulse how often the other people's parts are played by themselves; zero for never, then
///   {@link Stand#play} is the only pulse
public record StandSettings(
        StandRegion.Source region,
        int port,
        @Nullable Path folder,
        Clock clock,
        Customs customs,
        Duration pulse) {
    /// Habits of the region and of the people played.
    ///
    /// @param selfApprovedSocial authors approve their own answers in open sources
    /// @param answerChars longest answer by channel in UTF-16 units; a channel not named has no
    ///   limit
    /// @param arrivalsPerHour new appeals while the stand runs, 0 for none
    /// @param seed of everything the players decide
    /// @param tokenLife how long a token is taken
    /// @param heartbeat pause between comment lines of the event stream
    /// @param reopenRating the highest mark after which an appeal is looked at once more, 0 for
    ///   none
    /// @param substitutionDays the longest substitution in days
    /// @param claims how long who took an appeal holds it
    public record Customs(
            boolean selfApprovedSocial,
            Map<Channel, Integer> answerChars,
            int arrivalsPerHour,
            long seed,
            Duration tokenLife,
            Duration heartbeat,
            int reopenRating,
            int substitutionDays,
            Claims claims) {
        public Customs {
            answerChars = Map.copyOf(answerChars);
        }

        /// Social answers of at most 600 characters, letters and answers on the platform of 4,000.
        public static final Customs USUAL =
                new Customs(
                        true,
                        usualLengths(),
                        0,
                        57,
                        Duration.ofHours(1),
                        Duration.ofSeconds(15),
                        2,
                        60,
                        Claims.USUAL);

        public Customs withArrivalsPerHour(int rate) {
            return new Customs(
                    selfApprovedSocial,
                    answerChars,
                    rate,
                    seed,
                    tokenLife,
                    heartbeat,
                    reopenRating,
                    substitutionDays,
                    claims);
        }

        public Customs withHeartbeat(Duration pause) {
            return new Customs(
                    selfApprovedSocial,
                    answerChars,
                    arrivalsPerHour,
                    seed,
                    tokenLife,
                    pause,
                    reopenRating,
                    substitutionDays,
                    claims);
        }

        /// @param rating 0…5
        public Customs withReopenRating(int rating) {
            return new Customs(
                    selfApprovedSocial,
                    answerChars,
                    arrivalsPerHour,
                    seed,
                    tokenLife,
                    heartbeat,
                    rating,
                    substitutionDays,
                    claims);
        }

        /// @param days at least 1
        public Customs withSubstitutionDays(int days) {
            return new Customs(
                    selfApprovedSocial,
                    answerChars,
                    arrivalsPerHour,
                    seed,
                    tokenLife,
                    heartbeat,
                    reopenRating,
                    days,
                    claims);
        }

        public Customs withClaims(Claims other) {
            return new Customs(
                    selfApprovedSocial,
                    answerChars,
                    arrivalsPerHour,
                    seed,
                    tokenLife,
                    heartbeat,
                    reopenRating,
                    substitutionDays,
                    other);
        }

        private static Map<Channel, Integer> usualLengths() {
            var lengths = new EnumMap<Channel, Integer>(Channel.class);
            for (var channel : Channel.values()) {
                lengths.put(channel, channel.social() ? 600 : 4000);
            }
            return lengths;
        }
    }

    /// How long who took an appeal holds it.
    ///
    /// @param minutes working minutes of a hold, 0 for one without an end
    /// @param warnMinutes working minutes before its end from which workstations tell of it
    /// @param calendar of the region
    /// @param hours of the organisation
    public record Claims(int minutes, int warnMinutes, WorkCalendar calendar, OfficeHours hours) {
        /// Four working hours, told in the last half hour; weekends are the only days off.
        public static final Claims USUAL =
                new Claims(240, 30, ProductionCalendar.of(List.of()), OfficeHours.NINE_TO_SIX);

        public Claims withCalendar(WorkCalendar other) {
            return new Claims(minutes, warnMinutes, other, hours);
        }

        public Claims withMinutes(int length) {
            return new Claims(length, warnMinutes, calendar, hours);
        }

        ClaimTerm in(ZoneId zone) {
            return new ClaimTerm(
                    zone,
                    calendar,
                    hours,
                    Duration.ofMinutes(minutes),
                    Duration.ofMinutes(warnMinutes));
        }
    }

    /// In memory, on any port, nobody plays unless told to.
    public static StandSettings inMemory(StandRegion.Source region, Clock clock) {
        return new StandSettings(region, 0, null, clock, Customs.USUAL, Duration.ZERO);
    }

    public StandSettings withFolder(Path place) {
        return new StandSettings(region, port, place, clock, customs, pulse);
    }

    public StandSettings withPort(int number) {
        return new StandSettings(region, number, folder, clock, customs, pulse);
    }

    public StandSettings withCustoms(Customs other) {
        return new StandSettings(region, port, folder, clock, other, pulse);
    }

    public StandSettings withPulse(Duration every) {
        return new StandSettings(region, port, folder, clock, customs, every);
    }
}
