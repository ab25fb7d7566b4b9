package pult.stand;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.json.Json;

import tools.jackson.core.JacksonException;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/// The memory of a stand: every effect in order, on disk when there is a folder. What reached the
/// file survives the end of the program; a training stand does not promise more.
final class EffectLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EffectLog.class);

    /// @param seenAt the moment the region was first seen at
    record Header(String epoch, String region, int size, Instant seenAt) {}

    private static final String FILE = "stand.jsonl";

    private final @Nullable Path file;
    private final List<Effect> effects = new ArrayList<>();
    private @Nullable Header header;
    private @Nullable BufferedWriter writer;

    private EffectLog(@Nullable Path file) {
        this.file = file;
    }

    static EffectLog inMemory() {
        return new EffectLog(null);
    }

    /// Reads what is there. A broken last line is what a crash leaves and is cut off.
    static EffectLog in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var log = new EffectLog(folder.resolve(FILE));
        log.load(folder.resolve(FILE));
        return log;
    }

    private void load(Path from) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (var lines = Files.newBufferedReader(from)) {
            var first = lines.readLine();
            header = first == null ? null : header(first);
            if (header == null) {
                return;
            }
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                effects.add(EffectJson.read(line));
            }
        } catch (JacksonException | NoSuchElementException e) {
            // The tail was never acknowledged whole: what is before it stands.
            LOG.warn("the stand's file ends in a broken line after {} effects", effects.size());
        }
        var read = header;
        if (read != null) {
            rewrite(read, List.copyOf(effects));
        }
    }

    private static Header header(String line) {
        var node = Json.mapper().readTree(line);
        return new Header(
                node.required("epoch").asString(),
                node.required("region").asString(),
                node.required("size").asInt(),
                Instant.parse(node.required("seenAt").asString()));
    }

    /// Null when nothing was kept before.
    @Nullable Header header() {
        return header;
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }

    void append(Effect effect) {
        effects.add(effect);
        var out = writer;
        if (out != null) {
            try {
                out.write(EffectJson.line(effect));
                out.write('\n');
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(FILE, e);
            }
        }
    }

    /// Begins anew with these effects.
    void rewrite(Header now, List<Effect> kept) {
        header = now;
        effects.clear();
        effects.addAll(kept);
        if (file != null) {
            try {
                close();
                var fresh = file.resolveSibling(FILE + ".new");
                try (var out = Files.newBufferedWriter(fresh)) {
                    out.write(line(now));
                    for (var effect : kept) {
                        out.write(EffectJson.line(effect));
                        out.write('\n');
                    }
                }
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
                writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(FILE, e);
            }
        }
    }

    private static String line(Header header) {
        var out = new JsonOut(256).raw("{\"epoch\":").text(header.epoch());
        out.raw(",\"region\":").text(header.region()).raw(",\"size\":").number(header.size());
        return out.raw(",\"seenAt\":").time(header.seenAt()).raw("}\n").text();
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
