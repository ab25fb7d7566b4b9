package pult.l10n;

/// Words of the command palette and of the list of keys.
public interface PaletteMessages {
    String title();

    String prompt();

    String recent();

    String appeals();

    String commands();

    String goTo(String number, String topic);

    String unknown(String number);

    String all(long count);

    String notNow();

    String nothing();

    String hintChoose();

    String hintOpen();

    String hintCommands();

    String hintNumber();

    String hintKeys();

    String line(String what, String keys);
}
