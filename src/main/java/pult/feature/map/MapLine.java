package pult.feature.map;

/// One row of the table beside the map.
///
/// @param municipality as stored; empty when the place is not known
/// @param name for the operator
/// @param share of all that are shown, 0…1
record MapLine(String municipality, String name, int total, double share) {}
