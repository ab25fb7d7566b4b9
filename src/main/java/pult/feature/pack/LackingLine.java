package pult.feature.pack;

import pult.domain.appeal.AppealId;

/// A file that is not here, in words.
record LackingLine(AppealId appeal, String name, String size, String why) {}
