package pult.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The bytes decide what a file is.
final class FileCheckTest {
    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(latin("<xml/>"));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] compound(String part) {
        var mark = latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
        var name = part.getBytes(StandardCharsets.UTF_16LE);
        return ByteBuffer.allocate(2_000).put(mark).position(900).put(name).array();
    }

    static Stream<Arguments> corpus() throws IOException {
        return Stream.of(
                arguments("фото.jpg", latin("\u00FF\u00D8\u00FF\u00E0"), FileKind.PICTURE, true),
                arguments("фото.png", latin("\u00FF\u00D8\u00FF\u00E0"), FileKind.PICTURE, true),
                arguments("фото.pdf", latin("GIF89a...."), FileKind.PICTURE, false),
                arguments("скан.pdf", latin("%PDF-1.7"), FileKind.PDF, true),
                arguments("скан.jpg", latin("%PDF-1.7"), FileKind.PDF, false),
                arguments("фото.jpg", latin("MZ\u0090\0"), FileKind.DANGEROUS, false),
                arguments("фото.jpg", latin("\u007FELF"), FileKind.DANGEROUS, false),
                arguments("фото.png", latin("#!/bin/sh"), FileKind.DANGEROUS, false),
                arguments("голос.amr", latin("#!AMR\n"), FileKind.SOUND, true),
                arguments("текст.txt", latin("  <HTML><script>"), FileKind.DANGEROUS, false),
                arguments(
                        "текст.txt",
                        latin("\u00EF\u00BB\u00BF<!DOCTYPE html>"),
                        FileKind.DANGEROUS,
                        false),
                arguments(
                        "рисунок.png",
                        latin("<?xml version='1.0'?><svg>"),
                        FileKind.DANGEROUS,
                        false),
                arguments("рисунок.png", latin("просто текст"), FileKind.OTHER, false),
                arguments("письмо.txt", latin("Zdravstvujte"), FileKind.TEXT, true),
                arguments(
                        "ярлык.jpg",
                        latin("L\0\0\0\u0001\u0014\u0002\0"),
                        FileKind.DANGEROUS,
                        false),
                arguments(
                        "письмо.docx",
                        zip("[Content_Types].xml", "word/document.xml"),
                        FileKind.TEXT,
                        true),
                arguments(
                        "письмо.docx",
                        zip("word/document.xml", "word/vbaProject.bin"),
                        FileKind.DANGEROUS,
                        false),
                arguments("свод.xlsx", zip("xl/workbook.xml"), FileKind.TABLE, true),
                arguments(
                        "свод.xlsx",
                        zip("xl/workbook.xml", "xl/macrosheets/sheet1.xml"),
                        FileKind.DANGEROUS,
                        false),
                arguments("архив.zip", zip("a.txt"), FileKind.ARCHIVE, true),
                arguments(
                        "архив.zip",
                        zip("META-INF/MANIFEST.MF", "A.class"),
                        FileKind.DANGEROUS,
                        false),
                arguments("старое.doc", compound("WordDocument"), FileKind.TEXT, true),
                arguments("старое.doc", compound("_VBA_PROJECT"), FileKind.DANGEROUS, false),
                arguments("старое.xls", compound("Macros"), FileKind.DANGEROUS, false),
                arguments("письмо.rtf", latin("{\\rtf1 привет}"), FileKind.TEXT, true),
                arguments(
                        "письмо.rtf",
                        latin("{\\rtf1{\\object\\objdata 01}}"),
                        FileKind.DANGEROUS,
                        false),
                arguments("пустой.png", new byte[0], FileKind.OTHER, false));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void bytesAreStrongerThanTheName(String name, byte[] content, FileKind kind, boolean honest) {
        assertThat(FileCheck.of(name, content)).isEqualTo(new FileCheck(kind, honest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.exe",
                "a.jpg.exe",
                "a.EXE",
                "a.scr",
                "a.js",
                "a.vbs",
                "a.lnk",
                "a.docm",
                "a.xlsm",
                "a.html",
                "a.svg",
                "a.jar",
                "a.ps1",
                "фото\u202Egpj.exe",
                "a.exe. ",
                "a.exe\u200B",
                "a.hta",
                "a.iso",
                "a.msi",
                "a.url"
            })
    void namesThatRunAreDangerousWhateverIsInThem(String name) {
        assertThat(FileCheck.of(name, latin("\u0089PNG\r\n\u001A\n")).kind())
                .isEqualTo(FileKind.DANGEROUS);
    }

    @Test
    void sizesAreReadFromTheHeadAndBombsAreSeen() {
        assertThat(PictureSize.of(png(320, 200))).contains(new PictureSize(320, 200, 1, 1));
        assertThat(PictureSize.of(png(320, 200)).orElseThrow().bearable()).isTrue();
        assertThat(PictureSize.of(png(30_000, 30_000)).orElseThrow().bearable()).isFalse();
        assertThat(PictureSize.of(png(-1, 10)).orElseThrow().bearable()).isFalse();
        assertThat(PictureSize.of(png(16_000, 16_000)).orElseThrow().bearable()).isFalse();
        assertThat(PictureSize.of(gif(1_000, 1_000, 3)))
                .contains(new PictureSize(1_000, 1_000, 3, 1));
        assertThat(PictureSize.of(gif(1_000, 1_000, 3)).orElseThrow().bearable()).isTrue();
        assertThat(PictureSize.of(gif(1_000, 1_000, 500)).orElseThrow().bearable()).isFalse();
        assertThat(PictureSize.of(jpeg(4_000, 3_000, 1)).orElseThrow())
                .isEqualTo(new PictureSize(4_000, 3_000, 1, 1));
        assertThat(PictureSize.of(jpeg(4_000, 3_000, 900)).orElseThrow().bearable()).isFalse();
        assertThat(PictureSize.of(jpeg(65_000, 65_000, 1)).orElseThrow().bearable()).isFalse();
    }

    @Test
    void brokenHeadsAreNoPicturesAndHarmNobody() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var whole : new byte[][] {png(10, 10), gif(10, 10, 4), jpeg(10, 10, 2)}) {
            for (var length = 0; length <= whole.length; length++) {
                var cut = Arrays.copyOf(whole, length);
                assertThat(PictureSize.of(cut)).as("seed %d", seed).isNotNull();
                for (var round = 0; round < 40 && length > 0; round++) {
                    var bad = cut.clone();
                    bad[random.nextInt(length)] = (byte) random.nextInt(256);
                    assertThat(PictureSize.of(bad)).as("seed %d", seed).isNotNull();
                    assertThat(FileCheck.of("a.png", bad)).isNotNull();
                }
            }
        }
    }

    private static byte[] png(int width, int height) {
        return ByteBuffer.allocate(60)
                .put(latin("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"))
                .putInt(width)
                .putInt(height)
                .array();
    }

    private static byte[] gif(int width, int height, int frames) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("GIF89a"));
        out.writeBytes(little(width, height));
        out.writeBytes(new byte[] {0, 0, 0});
        for (var frame = 0; frame < frames; frame++) {
            out.write(0x2C);
            out.writeBytes(little(0, 0, width, height));
            out.writeBytes(new byte[] {0, 2, 1, 5, 0});
        }
        out.write(0x3B);
        return out.toByteArray();
    }

    private static byte[] little(int... numbers) {
        var out = new byte[numbers.length * 2];
        for (var at = 0; at < numbers.length; at++) {
            out[at * 2] = (byte) numbers[at];
            out[at * 2 + 1] = (byte) (numbers[at] >> 8);
        }
        return out;
    }

    private static byte[] jpeg(int width, int height, int scans) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("\u00FF\u00D8\u00FF\u00C0\0\u0011\u0008"));
        out.writeBytes(
                ByteBuffer.allocate(4).putShort((short) height).putShort((short) width).array());
        out.writeBytes(new byte[10]);
        for (var scan = 0; scan < scans; scan++) {
            out.writeBytes(latin("\u00FF\u00DA\0\u0004\0\0\u0001\u0002\u0003"));
        }
        out.writeBytes(latin("\u00FF\u00D9"));
        return out.toByteArray();
    }
}
