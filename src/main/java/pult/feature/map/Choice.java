package pult.feature.map;

/// Which appeals the map shows.
enum Choice {
    OPEN,
    OVERDUE,
    ALL
}
