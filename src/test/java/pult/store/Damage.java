package pult.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// One seeded damage to the files of a folder.
final class Damage {
    private enum Kind {
        FLIP,
        FLIPS,
        TRUNCATE,
        SWAP_BLOCKS,
        ZERO_BLOCK,
        NOISE_BLOCK,
        GARBAGE_BEHIND,
        OLDER_COPY,
        DELETE,
        EMPTY
    }

    private final Path folder;
    private final Path older;
    private final SplittableRandom dice;

    /// @param older the same folder at an earlier moment, for files put in place of newer ones
    Damage(Path folder, Path older, long seed) {
        this.folder = folder;
        this.older = older;
        this.dice = new SplittableRandom(seed);
    }

    /// @return what was done, in words
    String happen() throws IOException {
        if (dice.nextInt(12) == 0) {
            Files.writeString(folder.resolve("database.suspect"), storeId());
        }
        var names = names();
        var first = names.get(dice.nextInt(names.size()));
        var done = damage(first);
        if (done.startsWith("OLDER")) {
            // Journal and database of the same earlier moment are a folder put back whole: that is
            // known by the number the platform remembers, not from here.
            return done;
        }
        if (dice.nextInt(8) == 0) {
            // Never both key files: without a key nothing opens, which VaultTest says.
            var others =
                    names.stream()
                            .filter(name -> !name.equals(first))
                            .filter(name ->
                                    !(first.startsWith("vault") && name.startsWith("vault")))
                            .toList();
            done += ", " + damage(others.get(dice.nextInt(others.size())));
        }
        return done;
    }

    private String storeId() throws IOException {
        return names().stream()
                .filter(name -> name.endsWith(".mv.db"))
                .map(name -> name.replaceAll("store-|\\.mv\\.db", ""))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private String damage(String name) throws IOException {
        var path = folder.resolve(name);
        var bytes = Files.readAllBytes(path);
        var kind = Kind.values()[dice.nextInt(Kind.values().length)];
        if (bytes.length == 0 && kind != Kind.DELETE && kind != Kind.GARBAGE_BEHIND) {
            kind = Kind.GARBAGE_BEHIND;
        }
        switch (kind) {
            case FLIP -> Files.write(path, flipped(bytes, 1));
            case FLIPS -> Files.write(path, flipped(bytes, 2 + dice.nextInt(30)));
            case TRUNCATE -> Files.write(path, Arrays.copyOf(bytes, dice.nextInt(bytes.length)));
            case SWAP_BLOCKS -> Files.write(path, swapped(bytes));
            case ZERO_BLOCK -> Files.write(path, over(bytes, new byte[block(bytes)]));
            case NOISE_BLOCK -> {
                var noise = new byte[block(bytes)];
                dice.nextBytes(noise);
                Files.write(path, over(bytes, noise));
            }
            case GARBAGE_BEHIND -> {
                var noise = new byte[1 + dice.nextInt(5000)];
                dice.nextBytes(noise);
                var longer = Arrays.copyOf(bytes, bytes.length + noise.length);
                System.arraycopy(noise, 0, longer, bytes.length, noise.length);
                Files.write(path, longer);
            }
            case OLDER_COPY -> {
                var source = older.resolve(name);
                if (Files.exists(source)) {
                    Files.copy(source, path, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            case DELETE -> Files.delete(path);
            case EMPTY -> Files.write(path, new byte[0]);
        }
        return kind + " " + name;
    }

    private int block(byte[] bytes) {
        var sizes = new int[] {16, 64, 512, 4096};
        return Math.min(Math.max(1, bytes.length / 3), sizes[dice.nextInt(sizes.length)]);
    }

    private byte[] flipped(byte[] bytes, int flips) {
        for (var flip = 0; flip < flips; flip++) {
            bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
        }
        return bytes;
    }

    private byte[] swapped(byte[] bytes) {
        var size = block(bytes);
        var blocks = bytes.length / size;
        var one = dice.nextInt(blocks) * size;
        var other = dice.nextInt(blocks) * size;
        var held = Arrays.copyOfRange(bytes, one, one + size);
        System.arraycopy(bytes, other, bytes, one, size);
        System.arraycopy(held, 0, bytes, other, size);
        return bytes;
    }

    private byte[] over(byte[] bytes, byte[] block) {
        System.arraycopy(
                block, 0, bytes, dice.nextInt(bytes.length - block.length + 1), block.length);
        return bytes;
    }
}
