package pult.stand;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// The photographs citizens send, all of them drawn: a few small pictures of a horizon under
/// different skies, so that attachments can be opened without anybody's photograph being shipped.
final class Pictures {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;
    private static final int[] SKIES = {0x9db4c8, 0xc8b49d, 0x8fa3ad, 0xb9c4b0, 0x6f7f95, 0xd0c9c0};
    private static final List<byte[]> DRAWN = draw();
    private static final List<String> HASHES = DRAWN.stream().map(Hashes::sha256).toList();

    private Pictures() {}

    /// Files of one appeal; the same appeal always has the same ones.
    static List<StandAttachment> of(long posId, int count) {
        var files = new ArrayList<StandAttachment>(count);
        for (var i = 0; i < count; i++) {
            var which = (int) ((posId + i) % DRAWN.size());
            files.add(
                    new StandAttachment(
                            "p" + which + '-' + posId + '-' + i,
                            "фото " + (i + 1) + ".png",
                            DRAWN.get(which).length,
                            "image/png",
                            HASHES.get(which)));
        }
        return files;
    }

    /// The bytes of a file that {@link #of} named.
    static Optional<byte[]> bytes(String id) {
        if (!id.matches("p\\d-\\d{1,18}-\\d")) {
            return Optional.empty();
        }
        var which = id.charAt(1) - '0';
        return which < DRAWN.size() ? Optional.of(DRAWN.get(which)) : Optional.empty();
    }

    private static List<byte[]> draw() {
        var drawn = new ArrayList<byte[]>();
        for (var sky : SKIES) {
            drawn.add(png(sky, drawn.size()));
        }
        return List.copyOf(drawn);
    }

    private static byte[] png(int sky, int shape) {
        var rows = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(rows, new Deflater())) {
            for (var y = 0; y < HEIGHT; y++) {
                packed.write(row(y, sky, shape));
            }
        } catch (java.io.IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        var head = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT);
        chunk(out, "IHDR", head.put((byte) 8).put((byte) 2).array());
        chunk(out, "IDAT", rows.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] row(int y, int sky, int shape) {
        var row = new byte[1 + WIDTH * 3];
        for (var x = 0; x < WIDTH; x++) {
            var roof = 90 + (x / (24 + 6 * shape) * 37 + shape * 53) % 60;
            var ground = y > HEIGHT - 40;
            var wall = y > roof;
            var colour = ground ? 0x55585c : wall ? 0x7d7468 : sky;
            var light = ground || wall ? 0 : (HEIGHT - y) / 8;
            row[1 + x * 3] = shade(colour >> 16, light);
            row[2 + x * 3] = shade(colour >> 8, light);
            row[3 + x * 3] = shade(colour, light);
        }
        return row;
    }

    private static byte shade(int channel, int light) {
        return (byte) Math.min(255, (channel & 0xFF) + light);
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var typed = new ByteArrayOutputStream();
        typed.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        typed.writeBytes(content);
        var crc = new CRC32();
        crc.update(typed.toByteArray());
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(typed.toByteArray());
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
