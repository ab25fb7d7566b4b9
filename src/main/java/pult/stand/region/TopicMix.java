package pult.stand.region;

import java.util.List;

/// Which topics a day brings: the shares of the year, bent by the season and by snowfall.
final class TopicMix {
    private final List<TopicShare> topics;
    private final double[][] byMonth = new double[13][];
    private final double[][] byMonthWithSnow = new double[13][];

    TopicMix(List<TopicShare> topics, PatternBook book) {
        this.topics = List.copyOf(topics);
        for (var month = 1; month <= 12; month++) {
            byMonth[month] = cumulative(book, month, 1);
            byMonthWithSnow[month] = cumulative(book, month, 3.5);
        }
    }

    private double[] cumulative(PatternBook book, int month, double snow) {
        var sums = new double[topics.size()];
        var sum = 0.0;
        for (var i = 0; i < sums.length; i++) {
            var share = topics.get(i);
            var weight = 0.0;
            var situations = book.of(share.topic());
            for (var situation : situations) {
                var season = situation.season();
                weight += season.weight(month) * (season == Season.WINTER ? snow : 1);
            }
            sum += share.weight() * weight / situations.size();
            sums[i] = sum;
        }
        return sums;
    }

    TopicShare any(Dice dice, int month, boolean snowy) {
        var table = snowy ? byMonthWithSnow[month] : byMonth[month];
        return topics.get(dice.pickCumulative(table));
    }

    List<TopicShare> all() {
        return topics;
    }
}
