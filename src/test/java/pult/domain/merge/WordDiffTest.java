package pult.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

class WordDiffTest {
    /// The text with its changes in brackets.
    private static String marked(String base, String version) {
        return WordDiff.pieces(base, version).stream()
                .map(piece -> piece.changed() ? '[' + piece.text() + ']' : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void wordsPutInAreMarkedWithoutTheirComma() {
        assertThat(
                        marked(
                                "Договор подписан 14 августа.",
                                "Договор подписан 14 августа, срок по договору: 200 дней."))
                .isEqualTo("Договор подписан 14 августа, [срок по договору: 200 дней].");
    }

    @Test
    void neighbouringChangesAreOneStretch() {
        assertThat(marked("Газ подведут до 1 мая.", "Газ подведут к 20 апреля."))
                .isEqualTo("Газ подведут [к 20 апреля].");
    }

    @Test
    void aCommaAloneIsAChange() {
        assertThat(marked("Да нет.", "Да, нет.")).isEqualTo("Да[,] нет.");
    }

    @Test
    void aSentenceOfItsOwnIsWhollyChanged() {
        assertThat(marked("", "Просим подождать.")).isEqualTo("[Просим подождать.]");
        assertThat(marked("Одно.", "")).isEmpty();
        assertThat(marked("Одно.", "Одно.")).isEqualTo("Одно.");
    }

    @Test
    void piecesAreTheTextToTheLetter() {
        var text = "  «Да»\n— сказал он,  и\tушёл… ";
        assertThat(
                        WordDiff.pieces("Нет, сказал он.", text).stream()
                                .map(WordDiff.Piece::text)
                                .collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
