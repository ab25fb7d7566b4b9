package pult.app;

import pult.l10n.AppMessages;
import pult.l10n.Formats;
import pult.store.Opening;

import java.util.List;

/// Tells the operator what was found and mended when the store was opened, a sentence each.
final class OpeningWords {
    private OpeningWords() {}

    static List<String> of(Opening opening, AppMessages words, Formats formats) {
        return opening.facts().stream().map(fact -> sentence(fact, words, formats)).toList();
    }

    private static String sentence(Opening.Fact fact, AppMessages words, Formats formats) {
        return switch (fact) {
            case Opening.Fact.KeyFileDamaged _ -> words.keyFileDamaged();
            case Opening.Fact.JournalTorn _ -> words.journalTorn();
            case Opening.Fact.JournalDamaged _ -> words.journalDamaged();
            case Opening.Fact.JournalRestored back ->
                    words.journalRestored(back.records(), formats.dateTime(back.copiedAt()));
            case Opening.Fact.JournalShort missing -> words.journalShort(missing.records());
            case Opening.Fact.DatabaseDamaged _ -> words.databaseDamaged();
            case Opening.Fact.DatabaseMissing _ -> words.databaseMissing();
            case Opening.Fact.WorkMissing _ -> words.workMissing();
            case Opening.Fact.Replayed replayed -> words.replayed(replayed.records());
        };
    }
}
