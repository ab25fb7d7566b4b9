package pult.l10n;

/// Words of the working tabs and of going back and forward.
public interface TabsMessages {
    String pin();

    String next();

    String previous();

    String close();

    String closeIdle();

    String back();

    String forward();

    String rest(long count);

    String closeThis(String number);

    String tip(String number, String topic, String place);

    String drafted();

    String news();

    String gone();

    String spoken(String number, String topic, String marks);
}
