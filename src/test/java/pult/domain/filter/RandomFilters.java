package pult.domain.filter;

import pult.domain.appeal.Appeals;
import pult.domain.filter.FilterValue.Days;
import pult.domain.filter.FilterValue.Named;
import pult.domain.filter.QueueFilter.Condition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Filters that find something: their names are those of the appeals.
public final class RandomFilters {
    private static final List<FilterField> FIELDS = List.of(FilterField.values());

    private RandomFilters() {}

    public static String text(Random random, Appeals appeals, Instant now) {
        var conditions = new ArrayList<Condition>();
        for (var left = 1 + random.nextInt(3); left > 0; left--) {
            var field = FIELDS.get(random.nextInt(FIELDS.size()));
            var values = new ArrayList<FilterValue>();
            for (var more = random.nextInt(3); more >= 0; more--) {
                values.add(value(field, random, appeals, now));
            }
            conditions.add(new Condition(field, random.nextInt(3) == 0, values));
        }
        return new FilterText(new QueueFilter(conditions), "").print(FilterLanguage.RUSSIAN);
    }

    private static FilterValue value(
            FilterField field, Random random, Appeals appeals, Instant now) {
        var names =
                switch (field) {
                    case MUNICIPALITY -> appeals.names(Appeals.Dimension.MUNICIPALITY);
                    case TOPIC -> appeals.names(Appeals.Dimension.TOPIC);
                    case BLOCK -> appeals.names(Appeals.Dimension.BLOCK);
                    case EXECUTOR -> appeals.names(Appeals.Dimension.EXECUTOR);
                    case ASSIGNEE -> appeals.names(Appeals.Dimension.ASSIGNEE);
                    default -> field.codes();
                };
        if (field.kind() == FilterField.Kind.DAYS && random.nextBoolean()) {
            var day = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(random.nextInt(60) - 30L);
            return random.nextBoolean()
                    ? new Days(null, day)
                    : new Days(day, day.plusDays(random.nextInt(9)));
        }
        var codes = field.codes();
        if (!codes.isEmpty() && random.nextInt(4) == 0) {
            return new Named(codes.get(random.nextInt(codes.size())));
        }
        return new Named(names.get(random.nextInt(names.size())));
    }
}
