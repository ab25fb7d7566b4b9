package pult.domain.file;

import java.util.Optional;

/// How large a picture becomes when it is unpacked, read from its header before anything is
/// unpacked: a few kilobytes can hold a picture that fills the memory.
///
/// @param width pixels
/// @param height pixels
/// @param frames pictures one after another, 1 or more
/// @param scans times the picture is painted over; only JPEG has more than one
public record PictureSize(int width, int height, int frames, int scans) {
    private static final int LONGEST_SIDE = 16_384;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int MOST_SCANS = 64;

    /// True when it can be shown without harm.
    public boolean bearable() {
        return width > 0
                && height > 0
                && width <= LONGEST_SIDE
                && height <= LONGEST_SIDE
                && (long) width * height * frames <= MOST_PIXELS
                && scans <= MOST_SCANS;
    }

    /// Of a PNG, GIF or JPEG; empty when it is none or its header is broken.
    public static Optional<PictureSize> of(byte[] content) {
        try {
            if (starts(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
                return png(content);
            }
            if (starts(content, 'G', 'I', 'F', '8')) {
                return Optional.of(gif(content));
            }
            return starts(content, 0xFF, 0xD8, 0xFF) ? jpeg(content) : Optional.empty();
        } catch (ArrayIndexOutOfBoundsException e) {
            // The header ends before it says all.
            return Optional.empty();
        }
    }

    private static Optional<PictureSize> png(byte[] c) {
        if (c[12] != 'I' || c[13] != 'H' || c[14] != 'D' || c[15] != 'R') {
            return Optional.empty();
        }
        return Optional.of(new PictureSize(big(c, 16, 4), big(c, 20, 4), 1, 1));
    }

    private static PictureSize gif(byte[] c) {
        var width = little(c, 6);
        var height = little(c, 8);
        var at = 13 + table(c[10]);
        var frames = 0;
        while (at < c.length && c[at] != 0x3B) {
            if (c[at] == 0x21) {
                at = afterBlocks(c, at + 2);
            } else if (c[at] == 0x2C) {
                frames++;
                width = Math.max(width, little(c, at + 1) + little(c, at + 5));
                height = Math.max(height, little(c, at + 3) + little(c, at + 7));
                at = afterBlocks(c, at + 10 + table(c[at + 9]) + 1);
            } else {
                break;
            }
        }
        return new PictureSize(width, height, Math.max(1, frames), 1);
    }

    /// Bytes of a table of colours.
    private static int table(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int afterBlocks(byte[] c, int from) {
        var at = from;
        while (at < c.length && c[at] != 0) {
            at += (c[at] & 0xFF) + 1;
        }
        return at + 1;
    }

    private static Optional<PictureSize> jpeg(byte[] c) {
        var width = 0;
        var height = 0;
        var scans = 0;
        var at = 2;
        while (at + 3 < c.length) {
            if ((c[at] & 0xFF) != 0xFF) {
                at++;
                continue;
            }
            var marker = c[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (marker == 0 || (marker >= 0xD0 && marker <= 0xD8) || marker == 1) {
                at += 2;
            } else if (marker == 0xD9) {
                break;
            } else {
                if (marker >= 0xC0
                        && marker <= 0xCF
                        && marker != 0xC4
                        && marker != 0xC8
                        && marker != 0xCC) {
                    height = Math.max(height, big(c, at + 5, 2));
                    width = Math.max(width, big(c, at + 7, 2));
                } else if (marker == 0xDA) {
                    scans++;
                }
                at += 2 + big(c, at + 2, 2);
            }
        }
        return width == 0
                ? Optional.empty()
                : Optional.of(new PictureSize(width, height, 1, Math.max(1, scans)));
    }

    private static int big(byte[] c, int at, int bytes) {
        var value = 0;
        for (var place = 0; place < bytes; place++) {
            value = (value << 8) | (c[at + place] & 0xFF);
        }
        return value;
    }

    private static int little(byte[] c, int at) {
        return (c[at] & 0xFF) | ((c[at + 1] & 0xFF) << 8);
    }

    private static boolean starts(byte[] content, int... mark) {
        for (var place = 0; place < mark.length; place++) {
            if (content.length <= place || (content[place] & 0xFF) != mark[place]) {
                return false;
            }
        }
        return true;
    }
}
