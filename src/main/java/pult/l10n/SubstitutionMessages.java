package pult.l10n;

/// Words of who acts for whom.
public interface SubstitutionMessages {
    String title();

    String none();

    String acts(String who, String absent);

    String period(String first, String last);

    String holds();

    String later();

    String madeBy(String who);

    String byPlatform();

    String asOf(String when);

    String never();

    String noRight();

    String needsLink();

    String absent();

    String who();

    String first();

    String last();

    String dateHint();

    String longest(int days);

    String make();

    String made(String who, String absent);

    String end();

    String endSurely();

    String ended(String who);

    String unknownPerson(String what);

    String nobodyActs();

    String nobodyAbsent();

    String samePerson();

    String badDates();

    String endsBefore();

    String past();

    String tooLong(int days);

    String chain();

    String notMade(String why);

    String notEnded(String why);

    String changedMeanwhile();

    String forbidden();

    String refused(String code);
}
