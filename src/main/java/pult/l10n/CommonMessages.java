package pult.l10n;

/// Words every screen needs: units of time, answers to a question.
public interface CommonMessages {
    String days(long number);

    String hours(long number);

    String minutes(long number);

    String seconds(long number);

    String hoursMinutes(long hours, long minutes);

    String lessThanMinute();

    String ago(String duration);

    String justNow();

    String today();

    String cancel();

    String close();

    String back();

    String retry();

    String copy();

    String bytes(String number);

    String kilobytes(String number);

    String megabytes(String number);
}
