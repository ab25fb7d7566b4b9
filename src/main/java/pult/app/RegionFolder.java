package pult.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.bundled.RegionEditionFile;
import pult.domain.deadline.RegionEdition;
import pult.feature.deadlines.RulesShelf;
import pult.platform.WholeFiles;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The region's decisions beside the data, a file for each edition (`edition-00001.json`); none is
/// ever written over. Blocking.
final class RegionFolder implements RulesShelf {
    private static final Logger LOG = LoggerFactory.getLogger(RegionFolder.class);
    private static final String NAMES = "edition-*.json";

    private final Path folder;

    /// @param folder need not exist
    RegionFolder(Path folder) {
        this.folder = folder;
    }

    /// The last edition that can be read, null for none: the program starts without one that
    /// cannot.
    @Nullable RegionEdition last() {
        try {
            var all = editions();
            return all.isEmpty() ? null : all.getLast();
        } catch (IOException e) {
            LOG.warn("the region's rules cannot be listed: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    @Override
    public List<RegionEdition> editions() throws IOException {
        var found = new ArrayList<RegionEdition>();
        for (var file : files()) {
            try (var in = Files.newInputStream(file)) {
                found.add(RegionEditionFile.read(in));
            } catch (IOException e) {
                LOG.warn("edition {} of the region's rules left out", file.getFileName());
            }
        }
        found.sort(Comparator.comparingInt(RegionEdition::number));
        return List.copyOf(found);
    }

    @Override
    public int next() throws IOException {
        var last = 0;
        for (var file : files()) {
            var digits = file.getFileName().toString().replaceAll("\\D", "");
            if (!digits.isEmpty() && digits.length() < 9) {
                last = Math.max(last, Integer.parseInt(digits));
            }
        }
        return last + 1;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, NAMES)) {
            files.forEach(found::add);
        }
        return found;
    }

    @Override
    public void keep(RegionEdition edition) throws IOException {
        Files.createDirectories(folder);
        var name = String.format(Locale.ROOT, "edition-%05d.json", edition.number());
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(name);
        }
        WholeFiles.replace(file, RegionEditionFile.write(edition));
    }
}
