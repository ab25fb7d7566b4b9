package pult.stand.region;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Place.Precision;
import pult.geo.LatLon;
import pult.geo.Municipality;
import pult.geo.RegionMap;
import pult.geo.Settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// The places of a region: its settlements from the map, invented villages between them, invented
/// streets and houses. One house always lies at one point, inside its municipality.
final class Localities {
    private static final double KM_PER_DEGREE = 111.32;
    private static final int VILLAGES = 10;

    private final long seed;
    private final List<Locality> all = new ArrayList<>();
    private final List<Locality> withFlats;
    private final double[] weights;
    private final double[] flatWeights;

    Localities(RegionMap map, long seed) {
        this.seed = seed;
        for (var municipality : map.municipalities()) {
            addTo(municipality, map.settlements());
        }
        withFlats = all.stream().filter(Locality::flats).toList();
        weights = cumulative(all);
        flatWeights = cumulative(withFlats);
    }

    private static double[] cumulative(List<Locality> localities) {
        var sums = new double[localities.size()];
        var sum = 0.0;
        for (var i = 0; i < sums.length; i++) {
            sum += localities.get(i).weight();
            sums[i] = sum;
        }
        return sums;
    }

    List<Locality> all() {
        return all;
    }

    private void addTo(Municipality municipality, List<Settlement> settlements) {
        var own =
                settlements.stream()
                        .filter(s -> s.municipality().equals(municipality.name()))
                        .toList();
        var district = municipality.name().contains("район");
        for (var settlement : own) {
            var prefix = PlaceNames.addressPrefix(municipality, own.getFirst(), settlement);
            all.add(
                    locality(
                            municipality,
                            settlement.name(),
                            settlement.kind(),
                            prefix,
                            settlement.point(),
                            settlement.population()));
        }
        if (own.isEmpty() && !district) {
            var name = PlaceNames.bare(municipality.name());
            var prefix = municipality.name() + ", пос. " + name;
            all.add(locality(municipality, name, "посёлок", prefix, municipality.label(), 5000));
        }
        if (district) {
            addVillages(municipality);
        }
    }

    private void addVillages(Municipality municipality) {
        var dice = Dice.of(seed, municipality.name().hashCode(), 21);
        var used = new HashSet<String>();
        while (used.size() < VILLAGES) {
            var village = dice.pick(PlaceNames.VILLAGES);
            if (used.add(village)) {
                var kind = PlaceNames.kindOf(village);
                var name = village.substring(village.indexOf(' ') + 1);
                all.add(
                        locality(
                                municipality,
                                name,
                                kind,
                                municipality.name() + ", " + village,
                                inside(municipality, dice),
                                dice.between(250, 1300)));
            }
        }
    }

    private static LatLon inside(Municipality municipality, Dice dice) {
        var bounds = municipality.boundary().bounds();
        for (var attempt = 0; attempt < 200; attempt++) {
            var lat = bounds.south() + dice.unit() * (bounds.north() - bounds.south());
            var lon = bounds.west() + dice.unit() * (bounds.east() - bounds.west());
            if (municipality.boundary().contains(lat, lon)) {
                return new LatLon(lat, lon);
            }
        }
        return municipality.label();
    }

    private Locality locality(
            Municipality municipality,
            String name,
            String kind,
            String prefix,
            LatLon middle,
            int population) {
        var centre = municipality.boundary().contains(middle) ? middle : municipality.label();
        var key = Dice.of(seed, prefix.hashCode(), 22);
        return new Locality(
                municipality,
                PlaceNames.shortKind(kind) + name,
                PlaceNames.where(name, kind),
                prefix,
                centre,
                Math.clamp(0.011 * Math.sqrt(population), 0.35, 8),
                population < 1500 ? 0 : key.below(Streets.count()),
                Math.clamp(4 + population / 1500, 5, Streets.count() - 4),
                population,
                population > 15_000,
                population > 1500);
    }

    /// A locality by the number of residents.
    Locality any(Dice dice, Site site) {
        return site == Site.FLATS
                ? withFlats.get(dice.pickCumulative(flatWeights))
                : all.get(dice.pickCumulative(weights));
    }

    /// A place in a locality.
    Spot spot(Dice dice, Locality locality, Site site) {
        return spot(dice, locality, site, anyStreet(dice, locality));
    }

    private static int anyStreet(Dice dice, Locality locality) {
        return (locality.firstStreet() + dice.below(locality.streets())) % Streets.count();
    }

    /// A place on one street of a locality.
    Spot spot(Dice dice, Locality locality, Site site, int street) {
        var other = street;
        while (other == street) {
            other = anyStreet(dice, locality);
        }
        var house = dice.between(1, locality.town() ? 140 : locality.flats() ? 60 : 34);
        var precision = precision(dice, site);
        var name = Streets.of(street).nominative();
        var address =
                switch (precision) {
                    case HOUSE -> locality.addressPrefix() + ", " + name + ", д. " + house;
                    case STREET -> locality.addressPrefix() + ", " + name;
                    default ->
                            switch (site) {
                                case FLATS, HOUSE ->
                                        locality.addressPrefix() + ", " + name + ", д. " + house;
                                case STREET -> locality.addressPrefix() + ", " + name;
                                case SETTLEMENT -> locality.addressPrefix();
                            };
                };
        var point = point(locality, street, house, precision);
        return new Spot(locality, street, other, house, address, point, precision);
    }

    private static Precision precision(Dice dice, Site site) {
        var roll = dice.unit();
        if (roll < 0.06) {
            return Precision.NONE;
        }
        return switch (site) {
            case FLATS, HOUSE -> roll < 0.1 ? Precision.STREET : Precision.HOUSE;
            case STREET ->
                    roll < 0.16
                            ? Precision.SETTLEMENT
                            : roll < 0.5 ? Precision.HOUSE : Precision.STREET;
            case SETTLEMENT -> roll < 0.2 ? Precision.MUNICIPALITY : Precision.SETTLEMENT;
        };
    }

    private @Nullable LatLon point(Locality locality, int street, int house, Precision precision) {
        return switch (precision) {
            case NONE -> null;
            case MUNICIPALITY -> locality.municipality().label();
            case SETTLEMENT -> locality.centre();
            case STREET -> along(locality, street, 20);
            case HOUSE -> along(locality, street, house);
        };
    }

    /// Point of a house: streets run straight, thirty metres a house pair.
    LatLon along(Locality locality, int street, int house) {
        var dice = Dice.of(seed ^ locality.addressPrefix().hashCode(), street, 23);
        var angle = dice.unit() * Math.PI;
        var spread = locality.radiusKm() * 0.5;
        var middle = locality.centre();
        for (var attempt = 0; attempt < 8; attempt++) {
            var candidate = shifted(locality.centre(), dice.bell() * spread, dice.bell() * spread);
            if (locality.municipality().boundary().contains(candidate)) {
                middle = candidate;
                break;
            }
        }
        var km = (house - 20) * 0.015 * Math.min(1, locality.radiusKm() / 2);
        var side = house % 2 == 0 ? 0.02 : -0.02;
        var point =
                shifted(
                        middle,
                        Math.cos(angle) * km + Math.sin(angle) * side,
                        Math.sin(angle) * km - Math.cos(angle) * side);
        return locality.municipality().boundary().contains(point) ? point : middle;
    }

    private static LatLon shifted(LatLon from, double eastKm, double northKm) {
        var lat = from.lat() + northKm / KM_PER_DEGREE;
        var width = KM_PER_DEGREE * Math.cos(Math.toRadians(from.lat()));
        return new LatLon(lat, from.lon() + eastKm / width);
    }

    /// The streets nearest to one street, itself first.
    List<Integer> neighbours(Locality locality, int street, int count) {
        record Near(int street, double distance) {}
        var middle = along(locality, street, 20);
        var near = new ArrayList<Near>(locality.streets());
        for (var i = 0; i < locality.streets(); i++) {
            var other = (locality.firstStreet() + i) % Streets.count();
            var there = along(locality, other, 20);
            var distance =
                    Math.hypot(there.lat() - middle.lat(), (there.lon() - middle.lon()) * 0.55);
            near.add(new Near(other, distance));
        }
        near.sort(Comparator.comparingDouble(Near::distance));
        return near.stream().limit(count).map(Near::street).toList();
    }
}
