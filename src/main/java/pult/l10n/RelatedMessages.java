package pult.l10n;

/// Words of the related appeals.
public interface RelatedMessages {
    String title();

    String citizen();

    String address(int metres);

    String topic(long days);

    String spoken(String number, String topic, String clock);
}
