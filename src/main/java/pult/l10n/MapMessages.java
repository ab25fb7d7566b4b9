package pult.l10n;

/// Words of the map.
public interface MapMessages {
    String open();

    String overdue();

    String all();

    String density();

    String unit();

    String unitDays(long days);

    String period();

    String week();

    String month();

    String quarter();

    String always();

    String unplaced(long appeals);

    String showList();

    String showAll();

    String listTitle(String choice);

    String listTitleDays(String choice, String period);

    String smoothing(String distance);

    String metres(long metres);

    String kilometres(String kilometres);

    String points(long points);

    String noPoints();

    String rootScale();

    String zoomIn();

    String zoomOut();

    String whole();

    String table();

    String tableCount(long appeals);

    String municipality();

    String total();

    String share();

    String percent(String share);

    String unknownPlace();

    String empty();

    String attribution();

    String mapText(String region, long points);
}
