package pult.feature.syncstatus;

/// One line under the source, in words.
record Fact(String name, String value) {}
