package pult.app;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealRow;
import pult.domain.appeal.QueueQuery;
import pult.feature.settings.Preferences;
import pult.feature.syncstatus.SupportFile;
import pult.platform.FreeSpace;
import pult.platform.RecentLog;
import pult.platform.WholeFiles;
import pult.store.Store;
import pult.sync.SyncStatus;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Gathers what the support needs: figures, codes and kinds. It reads nothing that has words of
/// anybody in it, so there is nothing to take out again; only lines of the log are cleaned.
final class SupportBundle implements SupportFile {
    private static final int EXCHANGES = 2_000;
    private static final long MEGABYTE = 1024 * 1024;

    private final Store store;
    private final Path folder;
    private final Supplier<SyncStatus> status;
    private final Supplier<Preferences> choices;
    private final String screen;
    private final Clock clock;

    /// @param screen sizes of the screens and their scale
    SupportBundle(
            Store store,
            Path folder,
            Supplier<SyncStatus> status,
            Supplier<Preferences> choices,
            String screen,
            Clock clock) {
        this.store = store;
        this.folder = folder;
        this.status = status;
        this.choices = choices;
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public List<Part> parts() {
        var lines = RecentLog.lines();
        var parts = new ArrayList<Part>();
        parts.add(new Part(Kind.VERSIONS, "versions.txt", versions()));
        parts.add(new Part(Kind.MACHINE, "machine.txt", machine()));
        parts.add(new Part(Kind.SETTINGS, "settings.txt", settings()));
        parts.add(new Part(Kind.EXCHANGE, "exchange.csv", exchange()));
        parts.add(new Part(Kind.COUNTERS, "counters.txt", counters()));
        parts.add(new Part(Kind.FINDINGS, "findings.txt", findings()));
        parts.add(new Part(Kind.FAILURES, "failures.txt", failures(lines)));
        parts.add(new Part(Kind.LOG, "log.txt", log(lines)));
        parts.add(new Part(Kind.SIZES, "sizes.txt", sizes()));
        parts.addFirst(new Part(Kind.MANIFEST, "manifest.txt", manifest(parts)));
        return parts;
    }

    private static String text(Map<String, ?> values) {
        var text = new StringBuilder();
        values.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    private String manifest(List<Part> parts) {
        var values = new TreeMap<String, Object>();
        values.put("made", clock.instant());
        for (var part : parts) {
            var bytes = part.text().getBytes(StandardCharsets.UTF_8);
            values.put(part.name(), bytes.length + " bytes, sha256 " + sha256(bytes));
        }
        return text(values);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String versions() {
        var values = new TreeMap<String, Object>();
        values.put("program", Version.TEXT);
        for (var name : List.of("java.version", "java.vendor", "javafx.version", "os.name")) {
            values.put(name, System.getProperty(name, "?"));
        }
        return text(values);
    }

    private String machine() {
        var values = new TreeMap<String, Object>();
        var runtime = ManagementFactory.getRuntimeMXBean();
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        for (var name : List.of("os.name", "os.version", "os.arch", "file.encoding")) {
            values.put(name, System.getProperty(name, "?"));
        }
        values.put("processors", Runtime.getRuntime().availableProcessors());
        values.put("heap.used.mb", memory.getUsed() / MEGABYTE);
        values.put("heap.most.mb", memory.getMax() / MEGABYTE);
        values.put("uptime.seconds", runtime.getUptime() / 1000);
        values.put("threads", ManagementFactory.getThreadMXBean().getThreadCount());
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            values.put(
                    "gc." + collector.getName().replace(' ', '_'),
                    collector.getCollectionCount()
                            + " in "
                            + collector.getCollectionTime()
                            + " ms");
        }
        values.put("screens", screen);
        return text(values);
    }

    private String settings() {
        var now = choices.get();
        var values = new TreeMap<String, Object>();
        values.put("theme", now.theme());
        values.put("scale", now.scale().percent());
        values.put("language", now.language());
        values.put("rows", now.rows());
        values.put("single.keys", now.singleKeys());
        values.put("after.ready", now.afterReady());
        return text(values);
    }

    /// Numbers of appeals are not told, only whether there was one.
    private String exchange() {
        var text = new StringBuilder("at,kind,count,about an appeal\n");
        for (var logged : store.replica().logged(EXCHANGES)) {
            text.append(logged.at())
                    .append(',')
                    .append(logged.note().kind())
                    .append(',')
                    .append(logged.note().count())
                    .append(',')
                    .append(logged.note().appeal() == 0 ? 0 : 1)
                    .append('\n');
        }
        return text.toString();
    }

    private String counters() {
        var counts = store.outbox().counts();
        var mark = store.replica().bookmark();
        var now = status.get();
        var values = new TreeMap<String, Object>();
        values.put("drafts", counts.drafts());
        values.put("waiting", counts.waiting());
        values.put("attention", counts.attention());
        values.put("sent.today", counts.sentToday());
        values.put("appeals", mark.appeals());
        values.put("feed.complete", mark.complete());
        values.put("journal.last", store.lastSeq());
        values.put("phase", now.phase());
        values.put("received", now.received());
        values.put("total", now.total());
        values.put("as.of", String.valueOf(now.asOf()));
        for (var lane : AppealRow.Lane.values()) {
            values.put(
                    "lane." + lane,
                    store.appeals()
                            .ids(QueueQuery.ALL.withLanes(Set.of(lane)), Integer.MAX_VALUE)
                            .length);
        }
        return text(values);
    }

    private String findings() {
        var text = new StringBuilder();
        for (var fact : store.opening().facts()) {
            text.append(fact.getClass().getSimpleName()).append('\n');
        }
        store.backups().last().ifPresent(copy -> text.append("backup ").append(copy.madeAt()));
        return text.toString();
    }

    private String failures(List<String> lines) {
        var values = new TreeMap<String, Object>();
        SupportLog.faults(lines).forEach((code, count) -> values.put("fault." + code, count));
        var failure = status.get().failure();
        if (failure != null) {
            values.put("exchange.now", failure.getClass().getSimpleName());
        }
        for (var entry : store.outbox().needsAttention()) {
            values.merge(
                    "attention." + entry.status() + '.' + code(entry.reason()),
                    1,
                    (before, one) -> (Integer) before + (Integer) one);
        }
        return text(values);
    }

    /// Codes come from the platform: what does not look like one is not told.
    private static String code(@Nullable String reason) {
        return reason != null && reason.matches("[a-z_]{1,40}") ? reason : "other";
    }

    private static String log(List<String> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(SupportLog.cleaned(line)).append('\n'));
        return text.toString();
    }

    /// Files by kind: their own names may be a person's choice.
    private String sizes() {
        var values = new TreeMap<String, Object>();
        try (var files = Files.walk(folder, 2)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                values.merge(kind(file), Files.size(file), (a, b) -> (Long) a + (Long) b);
            }
            values.put("free.mb", FreeSpace.at(folder).bytes() / MEGABYTE);
        } catch (IOException e) {
            values.put("unreadable", e.getClass().getSimpleName());
        }
        return text(values);
    }

    private String kind(Path file) {
        var name = file.getFileName().toString();
        var inside = folder.relativize(file);
        if (inside.getNameCount() > 1) {
            var first = inside.getName(0).toString();
            return first.matches("backup|quarantine|stand|files") ? first : "other";
        }
        return name.endsWith(".mv.db")
                ? "database"
                : name.startsWith("journal") ? "journal" : "small";
    }

    @Override
    public void write(Path to, List<Part> parts) throws IOException {
        var fresh = to.resolveSibling(to.getFileName() + ".new");
        try {
            try (var zip = new ZipOutputStream(Files.newOutputStream(fresh))) {
                for (var part : parts) {
                    zip.putNextEntry(new ZipEntry(part.name()));
                    zip.write(part.text().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            WholeFiles.move(fresh, to);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
