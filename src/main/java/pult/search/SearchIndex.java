package pult.search;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import javax.crypto.SecretKey;

/// The opened index: one thread writes, any thread searches what was written before the last
/// [#show()]. Every failure to read what is on the disk is an [IOException].
final class SearchIndex implements Closeable {
    private static final double BUFFER_MB = 24;

    /// Name in what is committed: how the words were cut.
    private static final String ANALYSIS = "analysis";

    private final SealedDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /// Numbers of the appeals by document, for each segment that is open.
    private final Map<IndexReader.CacheKey, long[]> ids = new ConcurrentHashMap<>();

    private SearchIndex(SealedDirectory directory, IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    /// Opens what is there, or begins an empty one. What was written by another analysis goes: its
    /// terms are not those that are looked for.
    ///
    /// @param analysis see [Language#version()]
    /// @throws IOException also when it is damaged or was written under another key
    static SearchIndex open(Path folder, Function<byte[], SecretKey> keys, String analysis)
            throws IOException {
        var directory = SealedDirectory.open(folder, keys);
        IndexWriter writer = null;
        var done = false;
        try {
            var config = new IndexWriterConfig(null);
            config.setRAMBufferSizeMB(BUFFER_MB);
            config.setMergeScheduler(new SerialMergeScheduler());
            config.setCommitOnClose(false);
            writer = new IndexWriter(directory, config);
            analysedBy(writer, analysis);
            var opened =
                    new SearchIndex(
                            directory, writer, new SearcherManager(writer, new SearcherFactory()));
            done = true;
            return opened;
        } catch (IllegalArgumentException e) {
            // Lucene's word for a file of a later or much earlier format.
            throw new IOException("format", e);
        } finally {
            if (!done) {
                if (writer != null) {
                    writer.rollback();
                }
                directory.close();
            }
        }
    }

    private static void analysedBy(IndexWriter writer, String analysis) throws IOException {
        var said = writer.getLiveCommitData();
        if (said != null) {
            for (var one : said) {
                if (one.getKey().equals(ANALYSIS) && one.getValue().equals(analysis)) {
                    return;
                }
            }
        }
        writer.deleteAll();
        writer.setLiveCommitData(Map.of(ANALYSIS, analysis).entrySet());
    }

    IndexWriter writer() {
        return writer;
    }

    void remove(long id) throws IOException {
        writer.deleteDocuments(AppealDocument.term(id));
    }

    /// Makes durable what was written and shows it to searches.
    void commit() throws IOException {
        writer.commit();
        show();
    }

    /// Shows to searches what was written.
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// Something done with the index as it stands at one moment.
    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    <T> T read(Reading<T> reading) throws IOException {
        var searcher = searchers.acquire();
        try {
            return reading.with(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /// Appeals in the index.
    int size() throws IOException {
        return read(searcher -> searcher.getIndexReader().numDocs());
    }

    /// Number of the appeal of each document of a segment.
    long[] ids(LeafReader segment) throws IOException {
        var helper = segment.getCoreCacheHelper();
        var known = ids.get(helper.getKey());
        if (known != null) {
            return known;
        }
        var read = values(segment, Keys.ID);
        if (ids.putIfAbsent(helper.getKey(), read) == null) {
            helper.addClosedListener(ids::remove);
        }
        return read;
    }

    private static long[] values(LeafReader segment, String key) throws IOException {
        var values = DocValues.getNumeric(segment, key);
        var read = new long[segment.maxDoc()];
        for (var doc = values.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = values.nextDoc()) {
            read[doc] = values.longValue();
        }
        return read;
    }

    /// What is indexed, sorted by number. One thread.
    static final class Held {
        private long[] ids = new long[1024];
        private long[] marks = new long[1024];
        private int size;

        int size() {
            return size;
        }

        long id(int place) {
            return ids[place];
        }

        long mark(int place) {
            return marks[place];
        }

        /// @param id greater than all before
        void add(long id, long mark) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size + size / 2);
                marks = Arrays.copyOf(marks, size + size / 2);
            }
            ids[size] = id;
            marks[size++] = mark;
        }
    }

    Held held() throws IOException {
        return read(searcher -> held(searcher.getIndexReader()));
    }

    private Held held(IndexReader reader) throws IOException {
        var held = new Held();
        held.ids = new long[Math.max(1, reader.numDocs())];
        for (var leaf : reader.leaves()) {
            var numbers = ids(leaf.reader());
            var live = leaf.reader().getLiveDocs();
            for (var doc = 0; doc < numbers.length; doc++) {
                if (live == null || live.get(doc)) {
                    held.ids[held.size++] = numbers[doc];
                }
            }
        }
        Arrays.sort(held.ids, 0, held.size);
        held.marks = new long[held.ids.length];
        for (var leaf : reader.leaves()) {
            var numbers = ids(leaf.reader());
            var marks = values(leaf.reader(), Keys.MARK);
            var live = leaf.reader().getLiveDocs();
            for (var doc = 0; doc < numbers.length; doc++) {
                if (live == null || live.get(doc)) {
                    held.marks[Arrays.binarySearch(held.ids, 0, held.size, numbers[doc])] =
                            marks[doc];
                }
            }
        }
        return held;
    }

    /// How many documents have a term.
    static int frequency(IndexReader reader, String key, String term) throws IOException {
        return reader.docFreq(new Term(key, term));
    }

    /// Closes without writing what was not committed.
    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            writer.rollback();
        }
    }
}
