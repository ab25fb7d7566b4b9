package pult.l10n;

/// Words of files.
public interface FilesMessages {
    String files(long count);

    String noName();

    String notHere();

    String waits();

    String stands(long percent);

    String coming(long percent);

    String here();

    String damaged();

    String givenUp();

    String givenUpWhy();

    String absent();

    String absentWhy();

    String again();

    String putAway();

    String going(long percent);

    String toGo();

    String up();

    String refused();

    String spoken(String name, String size, String state);

    String dangerous();

    String dangerousOnly();

    String lies();

    String hugePicture();

    String brokenPicture();

    String spoiltFetchedAgain();

    String noLinkNow();

    String cameNow(String name);

    String saveAs();

    String saved(String name);

    String notSaved();

    String auditFailed();

    String attach();

    String attachHint();

    String attachTitle();

    String detach(String name);

    String empty(String name);

    String tooLarge(String name);

    String unreadable(String name);

    String tooMany();

    String noRoom(String name);

    String transfers();

    String down(String number);

    String upload(String number);

    String close();
}
